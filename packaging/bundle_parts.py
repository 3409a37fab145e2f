"""What goes into the bundle of PyInstaller and what stays out."""

from __future__ import annotations

from fnmatch import fnmatch

NAME = "proposal-desk"
CONSOLE_NAME = f"{NAME}-console"
LINUX_PROGRAMS = ((NAME, True),)
# On Windows a program has a window or a console, so the command line is one of its own.
WINDOWS_PROGRAMS = ((NAME, False), (CONSOLE_NAME, True))

CHART_FORMATS = tuple(f"matplotlib.backends.backend_{name}" for name in ("agg", "pdf", "svg"))
UNUSED_MODULES = (
    *("tkinter", "_tkinter", "IPython", "pytest", "setuptools", "pip", "pydoc", "lib2to3"),
    *("readline", "curses", "PIL.ImageTk", "PIL.ImageQt", "PIL._avif", "numpy.f2py"),
    *(f"PySide6.Qt{name}" for name in ("Qml", "Quick", "QuickWidgets", "Quick3D", "Sql", "Test")),
    *(f"PySide6.Qt{name}" for name in ("OpenGL", "OpenGLWidgets", "Designer", "Help", "UiTools")),
    "matplotlib.tests",
)

# Left out of what PyInstaller found, by path inside the bundle.
UNUSED_FILES = (
    *(f"*{name}*" for name in ("Qt6Qml", "Qt6Quick", "Qt6VirtualKeyboard", "Qt6Pdf.", "Qt6Sql")),
    *(f"*{name}*" for name in ("Qt6EglF", "virtualkeyboard", "opengl32sw", "qdirect2d")),
    *("*/imageformats/*pdf*", "*/egldeviceintegrations/*", "*/networkinformation/*"),
    *("*/tls/*", "*/qmltooling/*", "*/generic/*"),
    *(f"*/platforms/*{name}*" for name in ("linuxfb", "eglfs", "vnc", "minimal", "vkkhr")),
    *("*/mpl-data/sample_data/*", "*/mpl-data/plot_directive/*", "*/mpl-data/images/*"),
    *(f"*/mpl-data/fonts/ttf/{name}*" for name in ("DejaVuSansM", "DejaVuSerif", "STIX", "cm")),
    *("*/mpl-data/fonts/ttf/DejaVuSans-*", "*/mpl-data/fonts/ttf/DejaVuSansDisplay*"),
    *("*/mpl-data/fonts/afm/*", "*/mpl-data/fonts/pdfcorefonts/*", "*/mpl-data/stylelib/*"),
    *("*/tests/*", "*.pyi", "*.a", "*/lxml/isoschematron/*"),
)
TRANSLATIONS = "*/translations/*.qm"
KEPT_TRANSLATIONS = "*/translations/qtbase_zh_CN.qm"

# Linux: of the system's libraries only those are carried that an office PC may not have, or have
# under another number. The drivers of the screen, fonts and input methods are built against the
# rest, which every desktop has and which Depends names.
CARRIED_LIBRARIES = (
    *(f"libxcb-{name}.so*" for name in ("cursor", "icccm", "image", "keysyms", "randr", "render")),
    *(f"libxcb-{name}.so*" for name in ("render-util", "shape", "shm", "sync", "util", "xfixes")),
    *("libxcb-xkb.so*", "libxkbcommon*.so*", "libpython3*", "libffi.so*"),
    *("libcrypto.so*", "libssl.so*", "libbz2.so*", "liblzma.so*", "libsqlite3.so*"),
)
SYSTEM_FOLDERS = ("/lib/", "/usr/lib/", "/lib64/", "/usr/lib64/")

# What PyInstaller runs before the program, and this program does without: the first makes
# matplotlib look for fonts anew at every start, the others import much for what is not used here.
UNUSED_HOOKS = tuple(
    f"pyi_rth_{name}" for name in ("mplconfig", "multiprocessing", "inspect", "pkgutil")
)
# On Linux Qt finds its plugins by itself; this one would lead programs that are started to them.
UNUSED_ON_LINUX = ("pyi_rth_pyside6",)

# With symbols for debuggers in them, which PyInstaller does not take out.
STRIPPED = (
    *("libpython3*", "sqlcipher3/*.so", "kiwisolver/*.so", "fontTools/**/*.so"),
    *("PIL/*.so", "python3*/lib-dynload/*.so", "contourpy/*.so", "python_calamine/*.so"),
)


def is_wanted(name: str, source: str = "") -> bool:
    """Whether a file is carried, by its path inside the bundle and where it comes from."""
    path = name.replace("\\", "/")
    if fnmatch(path, TRANSLATIONS):
        return fnmatch(path, KEPT_TRANSLATIONS)
    if source.startswith(SYSTEM_FOLDERS) and "/" not in path:
        return any(fnmatch(path, pattern) for pattern in CARRIED_LIBRARIES)
    return not any(fnmatch(path, pattern) for pattern in UNUSED_FILES)
