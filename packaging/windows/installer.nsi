; The Windows installer: for one user, without an administrator, Chinese and English.
; makensis -INPUTCHARSET UTF8 -DVERSION=0.1.0 -DBUNDLE=folder -DICON=app.ico -DOUT=setup.exe
; Program files go to %LOCALAPPDATA%\Programs\ProposalDesk. The user's data are elsewhere
; (%LOCALAPPDATA%\proposal-desk and wherever stores were put): nothing here reads or removes them.

Unicode true
SetCompressor /SOLID lzma
RequestExecutionLevel user
ManifestDPIAware true

!include MUI2.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include x64.nsh
!include FileFunc.nsh

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\ProposalDesk"
!define PROGRAM "proposal-desk.exe"
!define CONSOLE "proposal-desk-console.exe"
!define STORE_TYPE "ProposalDesk.Store"

Name "$(ProductName)"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\ProposalDesk"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
BrandingText "${VERSION}"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"

!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "English"

LangString ProductName ${LANG_SIMPCHINESE} "提案办理台"
LangString ProductName ${LANG_ENGLISH} "Proposal Desk"
LangString TooOld ${LANG_SIMPCHINESE} "需要 64 位 Windows 10 或更高版本。"
LangString TooOld ${LANG_ENGLISH} "64-bit Windows 10 or newer is needed."
LangString IsRunning ${LANG_SIMPCHINESE} "提案办理台正在运行。请先退出（托盘图标处也要退出），再点“重试”。"
LangString IsRunning ${LANG_ENGLISH} "Proposal Desk is running. Quit it, also in the tray, then choose Retry."
LangString DataStays ${LANG_SIMPCHINESE} "程序已卸载。您的数据文件、备份和设置未作改动，重新安装后可继续使用。"
LangString DataStays ${LANG_ENGLISH} "The program was removed. Your data files, backups and settings are untouched; they are there again after an installation."
LangString StoreKind ${LANG_SIMPCHINESE} "提案办理台数据文件"
LangString StoreKind ${LANG_ENGLISH} "Proposal Desk data file"

VIProductVersion "${VERSION}.0"
!macro DETAILS LANGUAGE NAME TEXT
  VIAddVersionKey /LANG=${LANGUAGE} "ProductName" "${NAME}"
  VIAddVersionKey /LANG=${LANGUAGE} "FileDescription" "${TEXT}"
  VIAddVersionKey /LANG=${LANGUAGE} "FileVersion" "${VERSION}"
  VIAddVersionKey /LANG=${LANGUAGE} "ProductVersion" "${VERSION}"
  VIAddVersionKey /LANG=${LANGUAGE} "LegalCopyright" "Apache-2.0"
!macroend
!insertmacro DETAILS ${LANG_SIMPCHINESE} "提案办理台" "提案办理台安装程序"
!insertmacro DETAILS ${LANG_ENGLISH} "Proposal Desk" "Proposal Desk setup"

; A program file that is in use cannot be opened for writing.
!macro WAIT_UNTIL_CLOSED UN
Function ${UN}WaitUntilClosed
  again:
  ${IfNot} ${FileExists} "$INSTDIR\${PROGRAM}"
    Return
  ${EndIf}
  ClearErrors
  FileOpen $0 "$INSTDIR\${PROGRAM}" a
  ${If} ${Errors}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(IsRunning)" /SD IDCANCEL IDRETRY again
    SetErrorLevel 2
    Quit
  ${EndIf}
  FileClose $0
FunctionEnd
!macroend
!insertmacro WAIT_UNTIL_CLOSED ""
!insertmacro WAIT_UNTIL_CLOSED "un."

; Only what the installer itself put there.
!macro REMOVE_PROGRAM
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\${PROGRAM}"
  Delete "$INSTDIR\${CONSOLE}"
  Delete "$INSTDIR\uninstall.exe"
!macroend

Function .onInit
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "$(TooOld)" /SD IDOK
    SetErrorLevel 3
    Quit
  ${EndIf}
FunctionEnd

Section
  SetShellVarContext current
  Call WaitUntilClosed
  !insertmacro REMOVE_PROGRAM
  SetOutPath "$INSTDIR"
  File /r "${BUNDLE}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\$(ProductName).lnk" "$INSTDIR\${PROGRAM}"
  CreateShortcut "$DESKTOP\$(ProductName).lnk" "$INSTDIR\${PROGRAM}"

  WriteRegStr HKCU "Software\Classes\.pdesk" "" "${STORE_TYPE}"
  WriteRegStr HKCU "Software\Classes\${STORE_TYPE}" "" "$(StoreKind)"
  WriteRegStr HKCU "Software\Classes\${STORE_TYPE}\DefaultIcon" "" "$INSTDIR\${PROGRAM},0"
  WriteRegStr HKCU "Software\Classes\${STORE_TYPE}\shell\open\command" "" '"$INSTDIR\${PROGRAM}" "%1"'
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'

  WriteRegStr HKCU "${KEY}" "DisplayName" "$(ProductName)"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\${PROGRAM}"
  WriteRegStr HKCU "${KEY}" "Publisher" "Proposal Desk"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "ShortcutName" "$(ProductName)"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" "$0"
SectionEnd

Section "Uninstall"
  SetShellVarContext current
  Call un.WaitUntilClosed
  !insertmacro REMOVE_PROGRAM
  RMDir "$INSTDIR"
  ReadRegStr $0 HKCU "${KEY}" "ShortcutName"
  ${If} $0 != ""
    Delete "$SMPROGRAMS\$0.lnk"
    Delete "$DESKTOP\$0.lnk"
  ${EndIf}
  DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Run" "proposal-desk"
  DeleteRegKey HKCU "Software\Classes\${STORE_TYPE}"
  ReadRegStr $0 HKCU "Software\Classes\.pdesk" ""
  ${If} $0 == "${STORE_TYPE}"
    DeleteRegKey HKCU "Software\Classes\.pdesk"
  ${EndIf}
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
  DeleteRegKey HKCU "${KEY}"
  MessageBox MB_OK|MB_ICONINFORMATION "$(DataStays)" /SD IDOK
SectionEnd
