"""The invented people of the sample office: ours, members, deputies and bodies with their phones.

Phones begin with 139-0000 and 0755-0000, which nobody has.
"""

from __future__ import annotations

import random
from dataclasses import dataclass

from desktop_app.domain.draft import MemberDraft

CHIEF = "程砚舟"
DEPUTIES = ("梁启衡", "仇海宁", "邵文澜", "欧阳静姝")
COORDINATOR = "单晓蕴"

# Division, the deputy in charge (position above), head, handlers.
_DIVISIONS = """
综合处 0 温育恒 单晓蕴 陆承安
外贸处 0 顾明远 解思齐 黎若彤
对外投资处 1 区志航 江予白
外资处 1 彭雅岚 尹嘉树 方知许
电商处 2 曾弘毅 汪语桐
消费促进处 2 薛佩芸 唐景行 贺子衿
流通处 2 朴成浩 章映秋
会展处 3 沈牧之 龚敏之 俞晚晴
服贸处 3 尉迟清和 白若谷
口岸处 1 蒋堃 岳临川
物流处 1 傅镕川 秦漱石
市场处 2 姚韵秋 卢九思 殷桐
投资促进处 3 石砺行 穆青禾 乔亦舒
"""


@dataclass(frozen=True)
class Desk:
    """One division with those who answer for its cases."""

    division: str
    leader: str
    head: str
    handlers: tuple[str, ...]


def _desk(line: str) -> Desk:
    division, deputy, head, *handlers = line.split()
    return Desk(division, DEPUTIES[int(deputy)], head, tuple(handlers))


DESKS = {desk.division: desk for desk in map(_desk, _DIVISIONS.strip().splitlines())}

# Names that a name index, a font or a splitter gets wrong: readings, double surnames, rare signs.
_TELLING = (
    "仇雨棠 尉迟明远 朴正勋 解云舒 曾繁星 区颂贤 单惟一 欧阳秋霁 张䶮 李镕 王堃 陈䶮之 查慕白 "
    "翟小舟 盖思危 覃若水 乐知新 任逍遥 华清扬 缪以宁 上官允 司徒嘉懿 诸葛映雪 皇甫行知 令狐野 "
    "钟离落 慕容霜 夏侯远"
)
_SURNAMES = (
    "陈李黄张王林刘吴杨周郑何罗梁叶谢许曹邓冯蔡彭潘袁董于余苏吕魏丁沈姜范方石廖熊金陆郝孔白崔康毛邱秦江史顾侯"
    "邵孟龙万段雷钱汤尹易常武乔贺赖龚文庞樊兰殷施陶洪翁颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐"
)
_GIVEN = (
    "若谷 明澈 嘉木 子衡 思源 书瑶 景澄 文渊 雨桐 志恒 安然 凌霄 玉成 晓晴 建业 国栋 慧敏 佳怡 "
    "海涛 永昌 秀兰 春晖 立群 俊杰 晨曦 雅琴 德馨 怀瑾 浩然 静宜 向阳 启明 泽宇 婉清 彦博 昕怡 "
    "瑞霖 承志 望舒 知行 致远 清如 亦凡 如松 素心 逸飞 远航 舒同 锦程 乐山 宏达 敬之 念慈 修齐 "
    "鸣谦 自强 诗涵 语嫣 千帆 秋实 敏 涛 颖 锐 倩 琳 博 岚 峰 桦 卓 蕾 勋 晟 钧 楠 萱 昊 璇 翀 瑾 "
    "骁 妍 珂 霖 祺 彤 奕 珩 喆"
)
_SECTORS = (
    "经济界 工商联界 科技界 民建界 民革界 民盟界 民进界 农工党界 致公党界 九三学社界 台盟界 "
    "无党派人士界 教育界 医药卫生界 文化艺术界 新闻出版界 对外友好界 社会福利和社会保障界 侨联界 "
    "青联界 妇联界 工会界 特邀人士界"
)
_PARTY_OF = {
    "民建界": "民建会员",
    "民革界": "民革党员",
    "民盟界": "民盟盟员",
    "民进界": "民进会员",
    "农工党界": "农工党党员",
    "致公党界": "致公党党员",
    "九三学社界": "九三学社社员",
    "台盟界": "台盟盟员",
    "无党派人士界": "无党派人士",
}
_DELEGATIONS = "福田代表团 罗湖代表团 南山代表团 宝安代表团 龙岗代表团 盐田代表团 龙华代表团"
_HOUSES = "穗禾 岚桥 砚石 澄湾 启帆 云栈 鹭汀 青澜 朗渡 合穗源 铭川 拓越洋 之远 鼎禾丰 明潮 海岸线"
_TRADES = (
    "国际贸易 供应链 电子 科技 文化传播 会展服务 跨境电商 生物医药 珠宝 服装 食品 物流 精密制造 "
    "信息技术"
)
_POSTS = "董事长 总经理 副总经理 首席执行官 执行董事 总监"
_OFFICES = (
    "市商业联合会 副会长|市物流行业协会 秘书长|深圳湾大学 教授|城市经济研究院 研究员|"
    "岭海律师事务所 合伙人|市中心医院 主任医师|市服装行业协会 会长|湾区会计师事务所 合伙人|"
    "市职业技术学院 副院长|市会展业协会 理事"
)
_STREETS = (
    "福田区云岭路 罗湖区松泉街 南山区学海道 宝安区新桥大道 龙岗区坪山街 盐田区海涛路 龙华区梅观街"
)
_BODIES = (
    ("民盟市委", "民盟界", "参政议政处"),
    ("九三学社市委", "九三学社界", "社务部"),
    ("民建市委", "民建界", "调研处"),
    ("致公党市委", "致公党界", "联络处"),
    ("市工商联", "工商联界", "参政议政部"),
    ("经济界别", "经济界", "界别召集人"),
    ("对外友好界别", "对外友好界", "界别召集人"),
    ("经济委员会", "", "办公室"),
    ("港澳台侨和外事委员会", "", "办公室"),
)
_MEMBERS_COUNT, _DEPUTIES_COUNT = 126, 16


def members() -> tuple[MemberDraft, ...]:
    """All members, deputies and bodies, the same every time."""
    rng = random.Random("members")
    names = _names(rng, _MEMBERS_COUNT + _DEPUTIES_COUNT)
    rows = [_member(rng, name, at) for at, name in enumerate(names[:_MEMBERS_COUNT])]
    rows += [_deputy(rng, name, at) for at, name in enumerate(names[_MEMBERS_COUNT:], 400)]
    free = names[5:_MEMBERS_COUNT:7]
    rows += [_body(at, *body, free[at]) for at, body in enumerate(_BODIES)]
    return tuple(rows)


def _names(rng: random.Random, wanted: int) -> list[str]:
    """The telling names among ordinary ones, each once and none of our own people's."""
    ours = {CHIEF, *DEPUTIES}
    ours.update(name for desk in DESKS.values() for name in (desk.head, *desk.handlers))
    names = dict.fromkeys(_TELLING.split())
    given = _GIVEN.split()
    while len(names) < wanted:
        name = rng.choice(_SURNAMES) + rng.choice(given)
        if name not in ours:
            names.setdefault(name)
    mixed = list(names)
    rng.shuffle(mixed)
    return mixed


def _member(rng: random.Random, name: str, at: int) -> MemberDraft:
    sectors = _SECTORS.split()
    sector = sectors[at % len(sectors)]
    party = _PARTY_OF.get(sector) or rng.choice(("中共党员", "中共党员", "群众", "无党派人士"))
    return MemberDraft(
        name, "CPPCC", sector, party, _post(rng), _office_phone(rng, at), _mobile(at), _street(rng)
    )


def _deputy(rng: random.Random, name: str, at: int) -> MemberDraft:
    delegation = rng.choice(_DELEGATIONS.split())
    party = rng.choice(("中共党员", "中共党员", "群众", "民建会员"))
    return MemberDraft(name, "CONGRESS", delegation, party, _post(rng), None, _mobile(at))


def _body(at: int, name: str, sector: str, office: str, contact: str) -> MemberDraft:
    phone = f"0755-0000-{8800 + at}"
    return MemberDraft(
        name, "BODY", sector or None, None, office, phone, None, "深圳市福田区同心路1号", contact
    )


def _post(rng: random.Random) -> str:
    if rng.random() < 0.3:
        return rng.choice(_OFFICES.split("|")).replace(" ", "")
    house, trade = rng.choice(_HOUSES.split()), rng.choice(_TRADES.split())
    return f"深圳市{house}{trade}有限公司{rng.choice(_POSTS.split())}"


def _mobile(at: int) -> str:
    return f"139-0000-{1000 + at * 7:04d}"


def _office_phone(rng: random.Random, at: int) -> str | None:
    return f"0755-0000-{2000 + at * 3:04d}" if rng.random() < 0.6 else None


def _street(rng: random.Random) -> str:
    return f"深圳市{rng.choice(_STREETS.split())}{rng.randint(2, 268)}号"
