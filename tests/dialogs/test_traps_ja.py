"""Japanese titles that hold words of time, of commands, of places or of people, and must not be taken for these.

Nothing in them may become a date, a time, a person or a command, whether they stand alone or are quoted.
"""

import pytest

from dialogs.model import Act
from tests.dialogs.speaking import hear

TITLES = """
朝日新聞の取材
日本語教室の準備
水道管の点検
木工教室の下見
金額の再計算
土地の測量
火災報知器の交換
月報のまとめ
日報の書き方講座
年賀状の印刷
四半期の数字
五月病の講演
三日月の観察
七五三の写真
二次会の景品選び
一括購入の相談
十分条件の復習
百人一首の練習
午後の紅茶の試飲
金曜ロードショーの感想
日曜大工の道具選び
水曜どうでしょうの鑑賞
朝顔市の写真展
夜景ツアーの企画
時計の修理
時差の研究
分析ツールの比較
週報の整理
秋祭りの衣装
夏休みの自由研究
キャンセル料の説明
削除依頼の手順書
中止基準の見直し
仕様書の読み合わせ
同様事例の調査
部長会議の議事録
1on1の進め方
24時間営業の是非
第4四半期の売上
お客様アンケートの集計
""".strip().splitlines()

COMMANDS = set(Act) - {Act.CREATE, Act.UNKNOWN}


def test_there_are_enough() -> None:
    assert len(TITLES) >= 25
    assert len(set(TITLES)) == len(TITLES)


@pytest.mark.parametrize("title", TITLES)
def test_nothing_but_a_title(title: str) -> None:
    heard = hear(title, "ja-JP")
    misread = [(piece.slot, piece.key, piece.by) for piece in heard.found if piece.slot != "subject"]
    assert misread == []
    assert not COMMANDS & set(heard.acts)
    assert heard.question is None
    assert heard.pick is None


@pytest.mark.parametrize("title", TITLES)
def test_quoted_title_stays_whole(title: str) -> None:
    heard = hear(f"「{title}」を明日の14時に入れて", "ja-JP")
    assert [piece.value for piece in heard.of("subject")] == [title]
    assert [piece.key for piece in heard.of("when")] == ["start"]
    assert heard.of("people") == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("如月さんと金曜に映画", ["如月"]),
        ("木村さんと明日10時に面談", ["木村"]),
        ("大月さんと金井さんを招待して", ["大月", "金井"]),
        ("水野部長と土屋課長と来週の火曜に会食", ["水野", "土屋"]),
        ("日野先生に相談、明日の15時", ["日野"]),
        ("朝倉くんと夜久さんと18時に夕食", ["朝倉", "夜久"]),
    ],
)
def test_people_named_like_times(text: str, names: list[str]) -> None:
    assert [getattr(piece.value, "name", None) for piece in hear(text, "ja-JP").of("people")] == names
