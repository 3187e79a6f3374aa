"""Invented listed persons for the screening benchmarks: names of nine cultures, spelt as documents spell them.

The romanisation tables here are the benchmark's own (not those of the engine): each name is made of units that know two
or more spellings, so that the list and the traveller's document can differ as they do between offices and states.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass

from gwanmun.engines.screening import ListedDocument, ListedName, ListedPerson
from gwanmun.kernel.partial_dates import PartialDate

__all__ = ["Person", "make_person", "to_listed"]


def _units(text: str) -> list[tuple[str, ...]]:
    return [tuple(unit.split("/")) for unit in text.split()]


_KO_SURNAMES = _units(
    "KIM/GIM LEE/YI/RHEE/RI PARK/PAK/BAK CHOI/CHOE JUNG/JEONG/CHUNG KANG/GANG CHO/JO YOON/YUN JANG/CHANG "
    "LIM/IM/RIM HAN OH/O "
    "SEO/SUH SHIN/SIN KWON/GWON HWANG AHN/AN SONG RYU/YOO/YU HONG JEON/JUN KO/KOH/GO MOON/MUN YANG SON/SOHN BAE/PAE "
    "BAEK/PAEK/BAIK HEO/HUH/HUR NAM SHIM/SIM NOH/ROH/NO HA KWAK/GWAK SUNG/SEONG CHA JOO/JU WOO/U KOO/KU/GU NA/RA MIN"
)
_KO_SYLLABLES = _units(
    "MIN JUN/JOON SEO SEONG/SUNG HYEON/HYUN JI/JEE YEONG/YOUNG/YONG SU/SOO JEONG/JUNG/JONG HO U/WOO JIN "
    "EUN/UN HUI/HEE GYEONG/"
    "KYUNG/KYONG MI AH/A YEON/YUN JU/JOO HUN/HOON DONG/TONG SANG TAE CHEOL/CHUL/CHOL GEUN/KEUN SEUNG "
    "YUN/YOON GI/KI NA RA HA "
    "HYE SEON/SUN JAE/JE IN IL CHANG GUK/KUK/KOOK BYEONG/BYUNG HWAN WON SIK/SHIK BOK OK SUK/SOOK JA"
)
_ZH_SURNAMES = _units(
    "WANG LI ZHANG/CHANG LIU CHEN/CH'EN YANG ZHAO/CHAO HUANG ZHOU/CHOU WU XU/HSU SUN HU ZHU/CHU GAO/KAO "
    "LIN HE/HO GUO/KUO MA "
    "LUO/LO LIANG SONG/SUNG ZHENG/CHENG XIE/HSIEH HAN TANG FENG YU DONG/TUNG XIAO/HSIAO CHENG CAO/TSAO YUAN DENG/TENG"
)
_ZH_SYLLABLES = _units(
    "WEI FANG NA MIN JING/CHING QIANG/CHIANG LEI JUN/CHUN YANG YONG/YUNG YAN JIE/CHIEH JUAN/CHUAN TAO "
    "MING CHAO XIU/HSIU XIA/HSIA "
    "PING GANG/KANG GUI/KUEI HUA FEI XIN/HSIN YU HAO ZI/TZU RUI/JUI JIA/CHIA MEI LING BO/PO BIN/PIN "
    "HONG/HUNG JIAN/CHIEN GUO/KUO"
)
_AR_GIVEN = _units(
    "MOHAMMED/MUHAMMAD/MOHAMED AHMED/AHMAD ALI HASSAN/HASAN HUSSEIN/HUSAYN/HUSSAIN IBRAHIM/EBRAHIM "
    "YUSUF/YOUSEF/YOUSSEF "
    "KHALID/KHALED OMAR/UMAR MAHMOUD/MAHMUD MUSTAFA/MOUSTAFA SAID/SAEED KARIM/KAREEM JAMAL/GAMAL "
    "TARIQ/TAREK NASSER/NASIR "
    "SALEH/SALIH FAISAL/FAYSAL RASHID/RASHEED WALID/WALEED BILAL/BELAL FATIMA/FATEMEH AISHA/AICHA "
    "ZAINAB/ZEYNEB MARIAM/MARYAM "
    "HAMZA ADEL/ADIL SAMIR/SAMEER ANWAR/ANOUAR ZIAD/ZIYAD NABIL/NABEEL RAMI/RAMY HANI/HANY MAJID/MAJEED JABER/JABIR"
)
_AR_SURNAMES = _units(
    "AL-MASRI/ELMASRY AL-SAYED/EL-SAYYID HADDAD/HADAD KHOURY/KHOURI AL-HASHIMI/HASHEMI "
    "QASIM/KASSEM/QASSEM MANSOUR/MANSUR "
    "AL-RASHIDI/RASHEEDI SULEIMAN/SOLIMAN/SULAYMAN TAWFIQ/TAWFIK AL-JABRI/JABERI DARWISH/DARWEESH "
    "AL-TAMIMI/TAMEEMI BAKRI/BAKRY "
    "SHAHIN/SHAHEEN AL-ZAHRANI/ZAHRANY GHANEM/GHANIM HAMDAN AL-OTAIBI/OTEIBI NAJJAR/NAJAR "
    "AL-QAHTANI/KAHTANI FAROUK/FARUQ"
)
_RU_GIVEN = _units(
    "ALEKSANDR/ALEXANDER SERGEI/SERGEY/SERGEJ ANDREI/ANDREY DMITRII/DMITRY/DMITRIY ALEKSEI/ALEXEY MAKSIM/MAXIM IVAN "
    "MIKHAIL/MICHAIL NIKOLAI/NIKOLAY EVGENII/YEVGENIY/EVGENY VLADIMIR IURII/YURIY/YURI IGOR OLEG PAVEL "
    "ELENA/YELENA OLGA "
    "NATALIA/NATALYA IRINA TATIANA/TATYANA EKATERINA/YEKATERINA ANNA MARIIA/MARIYA/MARIA SVETLANA "
    "LIUDMILA/LYUDMILA IULIIA/YULIYA"
)
_RU_STEMS = _units(
    "IVAN PETR SIDOR KUZNETS/KUZNEC SOKOL LEBED KOZL NOVIK MOROZ VOLK ZAITS/ZAYTS SOLOVI/SOLOVY BOGDAN "
    "VOROB FEDOR/FYODOR MIKHAIL "
    "BELI/BELY TARAS KOMAR ORL KISEL MAKAR ANDRE ZHUK/JUK SHCHERBAK/SCHERBAK TSVETK/CVETK CHERN "
    "KHARIT/HARIT IAKOV/YAKOV IURI/YURI"
)
_ES_GIVEN = _units(
    "JOSE LUIS JUAN CARLOS MIGUEL ANGEL MANUEL JESUS ALBERTO RAFAEL PEDRO PABLO ALEJANDRO FERNANDO "
    "SERGIO JORGE RICARDO "
    "EDUARDO OSCAR RAUL MARIA ANA LAURA CARMEN ROSA ELENA PATRICIA SILVIA GUADALUPE VERONICA TERESA LUCIA MARTA GLORIA"
)
_ES_SURNAMES = _units(
    "GARCIA RODRIGUEZ MARTINEZ HERNANDEZ LOPEZ GONZALEZ/GONZALES PEREZ SANCHEZ RAMIREZ TORRES FLORES "
    "RIVERA GOMEZ DIAZ REYES "
    "MORALES CRUZ ORTIZ GUTIERREZ CHAVEZ/CHAVES RAMOS RUIZ ALVAREZ MENDOZA VASQUEZ/VAZQUEZ CASTILLO "
    "JIMENEZ/GIMENEZ MORENO ROMERO "
    "HERRERA MEDINA AGUILAR VARGAS/BARGAS CASTRO GUZMAN MENDEZ MUNOZ/MUNIOZ SALAZAR SOTO DELGADO "
    "PENA/PENNA RIOS ESCOBAR IBARRA"
)
_VI_FAMILY = _units("NGUYEN TRAN LE PHAM HOANG/HUYNH PHAN VU/VO DANG BUI DO HO NGO DUONG LY")
_VI_REST = _units(
    "VAN THI MINH QUANG HUU DUC THANH NGOC XUAN HONG ANH TUAN HUNG DUNG LAN HOA MAI LINH PHUONG TRANG "
    "HAI NAM SON LONG KHANH BAO"
)
_EN_GIVEN = _units(
    "JAMES JOHN ROBERT MICHAEL WILLIAM DAVID RICHARD THOMAS CHARLES DANIEL MATTHEW ANTHONY MARK "
    "STEVEN/STEPHEN ANDREW KENNETH "
    "MARY PATRICIA JENNIFER LINDA ELIZABETH/ELISABETH SUSAN KAREN LISA NANCY SARAH/SARA "
    "KATHERINE/CATHERINE ANNE/ANN JURGEN/JUERGEN "
    "HANS KLAUS PIERRE FRANCOIS LARS ERIK/ERIC JOAO/JOAO PAULO GIOVANNI MARCO LUCA SOREN/SOEREN BJORN/BJOERN"
)
_IN_GIVEN = _units(
    "RAJESH SURESH/SURESHA RAMESH VIJAY/VIJAI SANJAY/SANJAI ANIL SUNIL AMIT ROHIT DEEPAK/DIPAK MANOJ "
    "PRAKASH VIKRAM ARJUN LAKSHMI/"
    "LAXMI PRIYA ANITA SUNITA KAVITA/KAVITHA POOJA/PUJA MEENA/MINA REKHA GEETA/GITA HARPREET GURPREET MANPREET"
)
_IN_SURNAMES = _units(
    "SINGH KUMAR SHARMA PATEL GUPTA/GUPTHA REDDY/REDDI IYER/AIYAR NAIR/NAYAR "
    "CHOWDHURY/CHAUDHARY/CHAUDHRY BANERJEE/BANERJI DAS JOSHI "
    "MEHTA VERMA/VARMA YADAV KHAN MISHRA/MISRA PANDEY/PANDE RAO AGARWAL/AGGARWAL KAUR BEGUM MALHOTRA "
    "CHATTERJEE/CHATTERJI"
)
_SOUNDS = (
    [
        "B",
        "D",
        "F",
        "G",
        "H",
        "J",
        "K",
        "L",
        "M",
        "N",
        "P",
        "R",
        "S",
        "T",
        "V",
        "Z",
        "CH",
        "SH",
        "TH",
        "BR",
        "DR",
        "GR",
        "KR",
        "TR",
        "ST",
    ],
    ["A", "E", "I", "O", "U", "AI", "EI", "OU"],
    ["N", "R", "L", "S", "M", "T", "K", "NG", "ND"],
)
_Unit = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """An invented person: names as units of interchangeable spellings, and the true facts."""

    culture: str
    surname: tuple[_Unit, ...]
    given: tuple[_Unit, ...]
    birth: PartialDate
    nation: str
    sex: str
    document: str


def _rare(chance: random.Random) -> _Unit:
    """A surname that few others bear: the long tail of every country."""
    initials, vowels, codas = _SOUNDS
    parts = [chance.choice(initials) + chance.choice(vowels) for _ in range(chance.choice((2, 2, 3)))]
    return ("".join(parts) + chance.choice([*codas, "", "", "OV", "SON", "EZ", "INI", "AR", "SKI"]),)


def _ranked(chance: random.Random, units: list[_Unit]) -> _Unit:
    """A unit with Zipf's weights: the first is the commonest."""
    return units[min(int(len(units) ** chance.random()) - 1 + chance.choice((0, 0, 0, 1)), len(units) - 1)]


def _often_rare(chance: random.Random, units: list[_Unit], share: float = 0.6) -> _Unit:
    return _rare(chance) if chance.random() < share else _ranked(chance, units)


def _korean(chance: random.Random) -> tuple[list[_Unit], list[_Unit]]:
    return [_ranked(chance, _KO_SURNAMES)], [chance.choice(_KO_SYLLABLES), chance.choice(_KO_SYLLABLES)]


def _chinese(chance: random.Random) -> tuple[list[_Unit], list[_Unit]]:
    return [_ranked(chance, _ZH_SURNAMES)], [chance.choice(_ZH_SYLLABLES) for _ in range(chance.choice((1, 2, 2, 2)))]


def _arabic(chance: random.Random) -> tuple[list[_Unit], list[_Unit]]:
    given = [_ranked(chance, _AR_GIVEN) for _ in range(chance.choice((1, 2, 2, 3)))]
    return [_often_rare(chance, _AR_SURNAMES)], given


def _russian(chance: random.Random) -> tuple[list[_Unit], list[_Unit]]:
    stem = _often_rare(chance, _RU_STEMS)
    father = tuple(one + "OVICH" for one in _ranked(chance, _RU_STEMS))
    return [tuple(one + "OV" for one in stem)], [
        _ranked(chance, _RU_GIVEN),
        *([father] if chance.random() < 0.6 else []),
    ]


def _spanish(chance: random.Random) -> tuple[list[_Unit], list[_Unit]]:
    surnames = [_often_rare(chance, _ES_SURNAMES, 0.4) for _ in range(chance.choice((1, 2, 2)))]
    return surnames, [_ranked(chance, _ES_GIVEN) for _ in range(chance.choice((1, 2)))]


def _vietnamese(chance: random.Random) -> tuple[list[_Unit], list[_Unit]]:
    return [_ranked(chance, _VI_FAMILY)], [chance.choice(_VI_REST) for _ in range(chance.choice((1, 2, 2)))]


def _western(chance: random.Random) -> tuple[list[_Unit], list[_Unit]]:
    return [_often_rare(chance, [("SMITH",), ("MUELLER", "MULLER"), ("JOHNSON",)], 0.97)], [
        _ranked(chance, _EN_GIVEN) for _ in range(chance.choice((1, 1, 2)))
    ]


def _indian(chance: random.Random) -> tuple[list[_Unit], list[_Unit]]:
    return [_often_rare(chance, _IN_SURNAMES, 0.4)], [
        _ranked(chance, _IN_GIVEN) for _ in range(chance.choice((1, 1, 2)))
    ]


def _other(chance: random.Random) -> tuple[list[_Unit], list[_Unit]]:
    return [_rare(chance)], [_rare(chance) for _ in range(chance.choice((1, 2)))]


_Maker = Callable[[random.Random], tuple[list[_Unit], list[_Unit]]]
_CULTURES: list[tuple[str, float, _Maker, tuple[str, ...]]] = [
    ("korean", 0.15, _korean, ("KOR", "KOR", "PRK")), ("chinese", 0.18, _chinese, ("CHN", "CHN", "TWN")),
    ("arabic", 0.16, _arabic, ("EGY", "SAU", "IRQ", "SYR", "MAR", "IRN")),
    ("russian", 0.11, _russian, ("RUS", "UKR", "UZB")),
    ("spanish", 0.11, _spanish, ("MEX", "COL", "ESP")), ("vietnamese", 0.07, _vietnamese, ("VNM",)),
    ("western", 0.08, _western, ("USA", "GBR", "DEU", "FRA")), ("indian", 0.08, _indian, ("IND", "PAK", "BGD")),
    ("other", 0.06, _other, ("NGA", "GHA", "THA", "IDN", "PHL")),
]  # fmt: skip


def make_person(chance: random.Random) -> Person:
    """One invented person."""
    name, _, maker, nations = chance.choices(_CULTURES, [one[1] for one in _CULTURES])[0]
    surname, given = maker(chance)
    year = min(max(round(chance.gauss(1978, 15)), 1925), 2015)
    month, day = chance.randint(1, 12), chance.randint(1, 28)
    if name in ("arabic", "other") and chance.random() < 0.08:
        month, day = 1, 1
    document = chance.choice("ABEGKLMPRT") + str(chance.randrange(10**7, 10**8))
    birth = PartialDate(year, month, day)
    return Person(name, tuple(surname), tuple(given), birth, chance.choice(nations), chance.choice("MMMF"), document)


def to_listed(person: Person, number: int, chance: random.Random) -> ListedPerson:
    """The person as a list has him: usual spellings, a quarter without a full birth date, few with a document."""
    surname = " ".join(unit[0] for unit in person.surname)
    given = " ".join(unit[0] for unit in person.given)
    births: tuple[PartialDate, ...] = (person.birth,)
    dated = chance.random()
    if dated < 0.06:
        births = ()
    elif dated < 0.24:
        births = (PartialDate(person.birth.year),)
    return ListedPerson(
        id=f"P{number:08d}",
        names=(ListedName(surname=surname, given=given),),
        births=births,
        nationalities=(person.nation,) if chance.random() < 0.8 else (),
        sex=person.sex if chance.random() < 0.6 else None,
        documents=(ListedDocument(person.document, person.nation),) if chance.random() < 0.1 else (),
        list_id="bench",
    )
