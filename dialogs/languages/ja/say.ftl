### ボットが話す日本語のすべて。値は書き言葉、属性 `.spoken` は読み上げが異なるときの言葉。
### 日付・時刻・長さ・並びは地域の書き方で出来上がった形で届き、それぞれ一つの値になる。

## 件名・時刻・ラベル

day-number = { $day }
day-heard = { $year ->
    [none] { $month }{ $number }日{ $weekday }
   *[other] { $year }年{ $month }{ $number }日{ $weekday }
}
clock-heard = { $hour ->
    [12] { $minute ->
        [0] 正午
       *[other] 午後0時{ $minute }分
    }
   *[other] { $half ->
        [am] 午前
       *[pm] 午後
    }{ $zero }時{ $minute ->
        [0] { "" }
        [30] 半
       *[other] { $minute }分
    }
}
length-one = { $unit ->
    [day] 1日
    [hour] 1時間
   *[minute] 1分
}
weekday-on = { $name }
title-with-people = { $people }さんとの打ち合わせ
zone = { $city }時間
zone-and-own = { $zone }（{ $own_zone }では{ $own }）
    .spoken = { $zone }、{ $own_zone }では{ $own }
moment = { $day } { $time }
    .spoken = { $day }、{ $time }
span-one-day = { $day } { $start }～{ $end }
    .spoken = { $day }、{ $start }から{ $end }まで
span-two-days = { $day } { $start }～{ $last } { $end }
    .spoken = { $day }{ $start }から{ $last }{ $end }まで
span-all-day = { $day } 終日
    .spoken = { $day }、終日
span-days = { $day }～{ $last } 終日
    .spoken = { $day }から{ $last }まで終日
untitled-clash = 別の予定
private-event = 非公開の予定

label-subject = 件名
label-when = 日時
label-length = 所要時間
label-zone = タイムゾーン
label-recurrence = 繰り返し
label-people = 参加者
label-place = 場所
label-equipment = 備品
label-online = オンライン
label-body = メモ
label-reminder_minutes = リマインダー
label-show_as = 表示方法
label-sensitivity = 公開範囲
label-importance = 重要度
label-categories = 分類
label-guests = 招待
label-calendar = カレンダー

person-with-address = { $name }（{ $address }）
person-optional = { $name }（任意）
    .spoken = 任意参加の{ $name }
guests-hidden = 参加者リスト非表示
guests-no_proposals = 別の時間の提案なし
guests-no_reply = 返信不要
online-yes = はい、Teams会議
reminder = { $length }前
reminder-at-start = 開始時
reminder-none = なし
show_as = { $value ->
    [free] 空き時間
    [tentative] 仮の予定
    [oof] 不在
    [workingElsewhere] 別の場所で勤務
   *[busy] 予定あり
}
sensitivity = { $value ->
    [private] 非公開
    [personal] 個人用
    [confidential] 社外秘
   *[normal] 標準
}
importance = { $value ->
    [high] 高
    [low] 低
   *[normal] 標準
}
row-lead = { $label }：
row-assumed = { $value }（{ $note }）
note-assumed = 自動設定
note-assumed-length = いつもの長さ、自動設定
note-assumed-day = 日付は自動設定

repeats-daily = { $interval ->
    [1] 毎日
   *[other] { $interval }日ごと
}
repeats-weekly = { $interval ->
    [1] 毎週
    [2] 隔週
   *[other] { $interval }週間ごと
}
repeats-weekly-on = { $interval ->
    [1] 毎週{ $days }
    [2] 隔週{ $days }
   *[other] { $interval }週間ごとの{ $days }
}
repeats-workdays = 平日毎日
repeats-monthly = { $interval ->
    [1] 毎月
   *[other] { $interval }か月ごと
}
repeats-monthly-day = { $interval ->
    [1] 毎月{ $day }日
   *[other] { $interval }か月ごとの{ $day }日
}
repeats-monthly-last = { $interval ->
    [1] 毎月末日
   *[other] { $interval }か月ごとの末日
}
repeats-monthly-nth = { $nth ->
    [1] 毎月第1{ $days }
    [2] 毎月第2{ $days }
    [3] 毎月第3{ $days }
    [4] 毎月第4{ $days }
   *[last] 毎月最終{ $days }
}
repeats-monthly-nth-workday = { $nth ->
    [1] 毎月第1平日
    [2] 毎月第2平日
    [3] 毎月第3平日
    [4] 毎月第4平日
   *[last] 毎月最終平日
}
repeats-yearly = { $interval ->
    [1] 毎年
   *[other] { $interval }年ごと
}
repeats-first-last = { $rule }（初回 { $first }、最終回 { $last }）
repeats-open = { $rule }（初回 { $first }、終了日なし）

## ボタン

choice-yes = はい
choice-no = いいえ
choice-create = 追加する
choice-drop = 追加しない
choice-change = 変更する
choice-undo = 元に戻す
choice-retry = もう一度試す
choice-keep-as-is = このままにする
option-keep = この時間のまま
option-other-time = 別の時間
option-fold = { $number ->
    [1] 1回目の{ $time }（{ $offset }）
   *[2] 2回目の{ $time }（{ $offset }）
}
    .spoken = { $number ->
        [1] 1回目の{ $time }
       *[2] 2回目の{ $time }
    }
option-person = { $name }（{ $apart }）
    .spoken = { $apart }の{ $name }さん
option-leave-out = { $name }を外す
option-no-room = 会議室なし
option-own-calendar = 自分のカレンダー
option-room = { $name }（{ $seats }名）
    .spoken = { $name }、{ $seats }名
option-cancel-event = 予定を取り消す
option-keep-event = 予定を残す
option-only-one = { $when }だけ
option-whole-series = 繰り返し全部
option-forget = すべて削除する
option-stay = データを残す

link-open = カレンダーで開く
link-open-outlook = Outlookで開く
link-join = 会議に参加
form-open = 編集
form-submit = 変更を保存
form-subject = 件名
form-day = 日付
form-at = 開始
form-minutes = 所要時間（分）
form-people = 参加者（コンマ区切り）
form-place = 場所
form-equipment = 備品
form-online = Teams会議
form-body = メモ
form-reminder = リマインダー
form-show_as = 表示方法
form-private = 非公開
form-repeat = 繰り返し
form-usual = いつもどおり
form-never = なし

## 足りないこと

ask-request = どんな予定を、いつ入れましょうか？
ask-start = 「{ $title }」はいつにしましょうか？
ask-start-untitled = いつにしましょうか？
ask-hour = { $subject }の何時からにしましょうか？
ask-hour-part = { $subject }の何時からにしましょうか？ たとえば{ $options }など。
ask-subject = 件名は何にしましょうか？
ask-subject-when = { $when }ですね。件名は何にしましょうか？
ask-zone = どちらのタイムゾーンですか？ 都市名だけで結構です。
ask-day = 何日にしましょうか？
ask-address = { $subject }さんは名簿に見つかりません。メールアドレスを教えてください。それとも外しましょうか？
ask-address_unchecked = { $subject }さんを調べられませんでした。メールアドレスを教えてください。それとも外しましょうか？
ask-address_other = では、どなたですか？ フルネームかメールアドレスを教えてください。それとも{ $subject }さんを外しましょうか？
ask-other_time = 代わりにいつがよろしいですか？
ask-other_part = どこを直しましょうか？ 例：「木曜日にして」「1時間遅く」。
ask-other_day = 代わりに何日がよろしいですか？
ask-other_length = どのくらいの長さにしますか？
ask-other_people = どなたを追加しますか、または外しますか？
ask-other_subject = 件名は何にしましょうか？
ask-other_time_hours = 勤務時間内にその長さの枠はありません。代わりにいつがよろしいですか？
ask-other_time_own = その長さの空き時間はありません。代わりにいつがよろしいですか？
ask-other_time_guests = 全員が空いている時間はありません。代わりにいつがよろしいですか？
ask-other_time_rooms = 全員が空いている時間は、会議室が埋まっています。別の時間か、別の会議室にしますか？
ask-other_time_nothing_left = それでは候補の時間が残りません。代わりにいつがよろしいですか？
ask-other_time_earlier = それより早い空きはありません。代わりにいつがよろしいですか？
ask-other_time_later = その期間にそれより遅い空きはありません。代わりにいつがよろしいですか？
ask-other_room = 条件に合う空いた会議室がありません。別の時間にしますか？ 会議室なしにしますか？
ask-another_place = ほかの会議室や場所はどこにしますか？ 会議室なしにしますか？
ask-calendar = 書き込める「{ $subject }」というカレンダーが見つかりません。どれにしますか？
ask-group_calendar = カレンダーのあるグループが見つかりません。どのカレンダーにしますか？
ask-no_groups = グループのカレンダーには、サインイン済みの職場アカウントが必要なため、ここからは使えません。どのカレンダーにしますか？
ask-calendar_closed = ここからは「{ $subject }」に書き込めません。どのカレンダーにしますか？
ask-other_calendar = では、どのカレンダーにしますか？
ask-again = 何を入れるか教えてください。「キャンセル」で取りやめます。
ask-when-again = 「15時」のように時刻を教えてください。「キャンセル」で取りやめます。
ask-start-again = 「金曜の15時」のように日にちと時刻を教えてください。「キャンセル」で取りやめます。
ask-day-again = 「金曜日」のように日にちを教えてください。「キャンセル」で取りやめます。
ask-zone-again = 「東京」のように、今いる都市を教えてください。
ask-subject-again = 「予算会議」のように短い件名を教えてください。「キャンセル」で取りやめます。
ask-people-again = 氏名かメールアドレスを教えてください。「その人なしで」で外します。
ask-place-again = 会議室か場所を教えてください。不要なら「会議室なし」とお答えください。
ask-options-again = カレンダーの名前を教えてください。「自分のカレンダー」でもかまいません。

## 読み方が分かれるとき

choose-half_of_day = { $options }のどちらですか？
choose-day = 曜日と日付が合いません。どちらですか？
    .spoken = 曜日と日付が合いません。どちらですか？ { $options }があります。
choose-which_day = どの日ですか？
    .spoken = どの日ですか？ { $options }があります。
choose-next_weekday = どちらの日ですか？
    .spoken = どちらの日ですか？ { $options }があります。
choose-reading = どれですか？
    .spoken = どれですか？ { $options }があります。
choose-skipped_hour = この日は時計が進むため、{ $subject }はありません。{ $options }にしましょうか？
choose-doubled_hour = この日は時計が戻るため、{ $subject }が2回あります。どちらですか？
    .spoken = この日は時計が戻るため、{ $subject }が2回あります。1回目ですか、2回目ですか？
choose-person = { $subject }さんは複数いらっしゃいます。どなたですか？
    .spoken = { $subject }さんは複数いらっしゃいます。どなたですか？ { $options }がいらっしゃいます。
choose-person_guessed = { $count ->
    [1] { $subject }というお名前の方は見つかりません。{ $options }さんのことですか？
   *[other] { $subject }というお名前の方は見つかりません。どなたのことですか？
}
    .spoken = { $count ->
    [1] { $subject }というお名前の方は見つかりません。{ $options }さんのことですか？
   *[other] { $subject }というお名前の方は見つかりません。どなたのことですか？ { $options }がいらっしゃいます。
}
choose-room = どの会議室にしましょうか？
    .spoken = どの会議室にしましょうか？ { $options }があります。
choose-room_busy = { $subject }はその時間ふさがっています。空いている会議室のどれにしますか？
    .spoken = { $subject }はその時間ふさがっています。空いているのは{ $options }です。どれにしますか？
choose-clash = 「{ $subject }」と重なっています。この時間のままにしますか？ 別の時間にしますか？
choose-event = どの予定ですか？
    .spoken = どの予定ですか？ { $options }があります。
choose-scope = 「{ $subject }」は繰り返しの予定です。この回だけですか？ それとも全部ですか？
    .spoken = { $subject }は繰り返しの予定です。{ $options }、どちらですか？
choose-calendar = どのカレンダーですか？
    .spoken = どのカレンダーですか？ { $options }があります。
choose-suggestion = { $count ->
    [1] { $options }が空いています。これにしましょうか？
   *[other] 次の時間が空いています。どれにしますか？
}
    .spoken = { $count ->
        [1] { $options }が空いています。これにしましょうか？
       *[other] 空いているのは{ $options }です。どれにしますか？
    }
choose-suggestion-again = 空き時間の件に戻ります。どれにしますか？
choose-suggestion_odd = { $count ->
    [1] 全員の勤務時間に収まる空きはありません。最も近いのは{ $options }です。これにしましょうか？
   *[other] 全員の勤務時間に収まる空きはありません。比較的近いのは次の時間です。どれにしますか？
}
    .spoken = { $count ->
        [1] 全員の勤務時間に収まる空きはありません。最も近いのは{ $options }です。これにしましょうか？
       *[other] 全員の勤務時間に収まる空きはありません。近いのは{ $options }です。どれにしますか？
    }
option-clocks = { $option }（{ $clocks }）
    .spoken = { $option }、{ $clocks }
clock-for = { $people }さんは{ $time }
choose-second_event = 「{ $subject }」のご依頼もありました。続けて入れましょうか？
choose-again = どれにしますか？ 名前か番号でお答えください。
    .spoken = どれにしますか？ { $options }？
choose-clash-again = どちらでしょうか？ このままなら「そのまま」、変えるなら「別の時間」とお答えください。
choose-scope-again = 「今回だけ」か「全部」でお答えください。
choose-forget_me = カレンダー、設定、これまでの会話がすべて消えます。削除してよろしいですか？
choose-forget_me_elsewhere = サインイン、設定、これまでの会話がすべて消えます。カレンダーはそのまま残ります。削除してよろしいですか？

## 下書き

confirm = カレンダーに追加しますか？
confirm-elsewhere = カレンダー「{ $calendar }」に追加しますか？
draft-title = 下書き
speech-draft = { $title }、{ $when }です。
speech-people = 参加者は{ $people }です。
speech-place = 場所は{ $place }です。
speech-equipment = 備品は{ $equipment }です。
speech-online = Teams会議です。
speech-length = 長さは{ $length }です。
speech-recurrence = { $rule }です。
speech-confirm = 追加しますか？
speech-zone = { $zone }時間です。{ $own_zone }では{ $own }です。
spoken-option = { $number ->
    [1] 一つ目、{ $option }
    [2] 二つ目、{ $option }
   *[3] 三つ目、{ $option }
}
spoken-more = { $options }など
spelled-sign = { $sign ->
    [at] アットマーク
    [dot] ドット
    [dash] ハイフン
    [plus] プラス
    [slash] スラッシュ
   *[other] アンダーバー
}

notice-assumed-day = 日付がなかったので、{ $day }としました。
    .spoken = { $day }としました。
notice-local-time = { $people }さんの現地時間では{ $time }です。
notice-outside-hours = 勤務時間外です。
notice-left-out = 繰り返しの予定から「{ $subject }」だけを前もって外すことはできません。登録後に「6日は休み」のようにお伝えください。
    .spoken = 「{ $subject }」だけを前もって外すことはできません。登録後にお伝えください。
notice-unknown-person = { $count ->
    [1] { $people }さんは名簿にないため、名前だけを記録します。
   *[other] { $people }さんは名簿にないため、お名前だけを記録します。
}
notice-could-not-check = 空き状況を確認できませんでした。
notice-no-join-link = オンラインであることは記録しますが、このカレンダーは参加リンクを作りません。
    .spoken = 参加リンクは作られません。
notice-no-online-here = このカレンダーではオンライン会議を作れないため、参加リンクはありません。
notice-no-link-given = 参加リンクはありません。このカレンダーではオンライン会議が作られませんでした。
notice-no-group-reminder = グループのカレンダーには通知がないため、省きます。
notice-calendar-unchecked = 「{ $name }」というカレンダーがあるか確認できませんでした。
notice-cancel-note = 「はい、メモ：…」と書くと、理由も伝えられます。
    .spoken = メモを添えることもできます。
notice-your-note = 伝える言葉：「{ $text }」。
notice-note-alone = ほかに招待した人がいないため、「{ $text }」は誰にも送られません。
notice-note-unsent = このカレンダーはメールを送らないため、「{ $text }」はご自分でお伝えください。
notice-told-of-the-end = { $count ->
   *[other] 参加者にメールで知らせます。
}
notice-nobody-told = このカレンダーはメールを送らないため、参加者には知らせていません。
notice-form-unread = { $label }の「{ $text }」は読み取れなかったので、元のままにしました。
notice-language = その言語はまだ話せません。話せる言語は{ $languages }です。
notice-clash = ご承知のとおり、「{ $title }」と重なっています。
    .spoken = { $title }と重なっています。
notice-busy = { $name }さんはその時間ふさがっています。
notice-unchecked = { $name }さんの空きを確認できませんでした。
notice-guest-hours = { $name }さんの勤務時間外です。
notice-mails = { $people }さんに招待メールを送ります。
    .spoken = { $count ->
    [1] { $people }さんに招待メールを送ります。
    [2] { $people }さんに招待メールを送ります。
    [3] { $people }さんに招待メールを送ります。
   *[other] { $count }名に招待メールを送ります。
}
notice-outsiders = { $people }さんは社外の方です。
    .spoken = { $count ->
    [1] { $people }さんは社外の方です。
    [2] { $people }さんは社外の方です。
   *[other] うち{ $count }名は社外の方です。
}
notice-second-kept = 「{ $second }」はこのあと承ります。
notice-mails-change = { $people }さんに変更をメールで知らせます。
    .spoken = { $count ->
    [1] { $people }さんに変更を知らせます。
    [2] { $people }さんに変更を知らせます。
    [3] { $people }さんに変更を知らせます。
   *[other] { $count }名に変更を知らせます。
}
notice-mails-cancel = { $people }さんに中止をメールで知らせます。
    .spoken = { $count ->
    [1] { $people }さんに中止を知らせます。
    [2] { $people }さんに中止を知らせます。
    [3] { $people }さんに中止を知らせます。
   *[other] { $count }名に中止を知らせます。
}
notice-mailed = { $count ->
    [1] 招待メールを送りました。
   *[other] { $count }名に招待メールを送りました。
}
notice-mailed-change = { $count ->
    [1] 変更をメールで知らせました。
   *[other] { $count }名に変更をメールで知らせました。
}
notice-nobody-mailed = このカレンダーは招待を送らないため、メールは送っていません。
    .spoken = メールは送っていません。

## 完了

created = { $when }に「{ $title }」を追加しました。
created-elsewhere = { $when }に「{ $title }」をカレンダー「{ $calendar }」に追加しました。
created-join = 参加リンクを画面に表示しました。
created-dial-in = 電話番号：{ $number }
    .spoken = 電話番号は{ $number }です。
created-conference = 会議ID：{ $number }
    .spoken = 会議IDは{ $number }です。
created-guests-uncertain = 使えないアドレスがあるため、全員に招待が届いていない可能性があります。
changed = 「{ $title }」を{ $when }に変更しました。「元に戻して」で戻せます。
    .spoken = { $title }を{ $when }に変更しました。
changed-parts = 「{ $title }」を変更しました。{ $parts }。「元に戻して」で戻せます。
    .spoken = { $title }を変更しました。{ $parts }。
changed-series = 繰り返しの予定「{ $title }」を全部変更しました。{ $rule }、{ $time }です。「元に戻して」で戻せます。
    .spoken = 繰り返しの予定{ $title }を全部変更しました。{ $rule }、{ $time }です。
confirm_change = 「{ $title }」を{ $when }に変更しますか？
confirm_change-parts = { $parts }。「{ $title }」をこのように変更しますか？
confirm_cancel = { $when }の「{ $title }」を取り消しますか？
confirm_cancel-occurrence = { $when }の「{ $title }」だけを取り消しますか？ 繰り返しは残ります。
confirm_cancel-series = 繰り返しの予定「{ $title }」を全部取り消しますか？
event_cancelled = { $when }の「{ $title }」を取り消しました。
    .spoken = { $title }を取り消しました。
event_cancelled-series = 繰り返しの予定「{ $title }」を全部取り消しました。
cancelled = 「{ $title }」を取りやめました。「元に戻して」で戻せます。
    .spoken = 取りやめました。元に戻して、と言えば戻せます。
cancelled-untitled = 取りやめました。「元に戻して」で戻せます。
second-offer = 「{ $second }」のご依頼もありました。続けて入れましょうか？

## できないこと

refuse-passed = { $when }はもう過ぎています。
refuse-passed-instead = { $when }はもう過ぎています。代わりにいつにしますか？
    .spoken = もう過ぎています。{ $options }ではいかがですか？
refuse-impossible_date = その日付は存在しません。代わりに何日にしますか？
refuse-impossible_date-instead = { $subject }という日付はありません。代わりに何日にしますか？
    .spoken = { $subject }という日付はありません。{ $options }ではいかがですか？
refuse-end_before_start = 終了が開始より前になっています。いつ終わりますか？
refuse-no_length = それでは長さがゼロになります。どのくらいにしましょうか？
refuse-series_end = 繰り返しが始まる前に終わってしまいます。いつまで繰り返しますか？
refuse-again = 「明日の15時」のように別の日時を教えてください。「キャンセル」で取りやめます。
not_yours = これはほかの方の下書きです。確定や変更ができるのは依頼したご本人だけです。ご自分の予定は、内容と日時をお知らせください。
nothing_pending-stray_yes = お返事を待っていることはありません。どんな予定を入れましょうか？
nothing_pending-old_button = 古いボタンのため、何も行いませんでした。
nothing_pending-old_button-draft = 古いボタンのため、何も行いませんでした。現在の内容はこちらです。
failed-unavailable = カレンダーが応答しません。下書きは残っています。「はい」でもう一度試します。
    .spoken = カレンダーが応答しません。下書きは残っています。はい、と言えばもう一度試します。
failed-later = 「{ $title }」は保存できませんでした。このあとでもう一度お尋ねします。
failed-refused-other = カレンダーに拒否され、何も保存されていません。
failed-do-other = 下書きは残っています。「はい」でもう一度試します。
    .spoken = 下書きは残っています。はい、と言えばもう一度試します。
failed-refused-zone = カレンダーがこのタイムゾーンに対応していません。
failed-do-zone = 下書きは残っています。正しいタイムゾーンの都市名をどうぞ。
failed-refused-times = カレンダーがこの時間を受け付けません。
failed-do-times = 下書きは残っています。別の開始時刻か長さをどうぞ。
failed-refused-recipients = カレンダーが受け付けないアドレスがあります。
failed-do-recipients = 下書きは残っています。正しいアドレスか、外す方をお知らせください。
failed-refused-permission = このカレンダーに書き込む権限がありません。
failed-do-permission = 下書きは残っています。代わりに使うカレンダーをお知らせください。
failed-refused-policy = 組織の規則により、これはできません。
failed-do-policy = 下書きは残っています。内容を変えるか、管理者にお問い合わせください。
failed-refused-mailbox = アカウントに使えるメールボックスがありません。
failed-do-mailbox = 下書きは残っています。管理者に確認してから「はい」とお答えください。
    .spoken = 下書きは残っています。管理者に確認してから、はい、とお答えください。
failed-refused-calendar = そのカレンダーはもうありません。
failed-do-calendar = 下書きは残っています。代わりに使うカレンダーをお知らせください。
failed-refused-organizer = この予定を変更できるのは主催者だけです。
failed-do-organizer = 下書きは残っています。変更は主催者にご依頼ください。
failed-refused-too_large = 予定が大きすぎて、カレンダーに入りません。
failed-do-too_large = 下書きは残っています。メモを短くするか、参加者を減らしてください。
failed-refused-group_alone = グループのカレンダーには、どなたかのサインインが必要です。
failed-do-group_alone = 下書きは残っています。「自分のカレンダーに」でご自分の予定になります。
    .spoken = 下書きは残っています。自分のカレンダーに、と言えばご自分の予定になります。
failed-refused-group_personal = 個人用アカウントにはグループのカレンダーがありません。
failed-do-group_personal = 下書きは残っています。「自分のカレンダーに」でご自分の予定になります。
    .spoken = 下書きは残っています。自分のカレンダーに、と言えばご自分の予定になります。
failed-refused-too_many_guests = カレンダーで招待できる人数を超えています。
failed-do-too_many_guests = 下書きは残っています。外す方をお知らせください。
failed-refused-key = この依頼はすでに別の予定に使われています。
failed-do-key = 下書きは残っています。「はい」でもう一度試します。
    .spoken = 下書きは残っています。はい、と言えばもう一度試します。
failed-refused-changed = その間にほかの方が同じところを変更したため、予定はそのままにしました。
failed-do-changed = 下書きは残っています。先に予定を確認してから、変更点をお知らせください。
failed-refused-online_stays = オンライン会議を通常の予定に戻すことはできません。リンクはカレンダーから外せません。
failed-do-online_stays = 下書きは残っています。オンラインのままにするか、予定を取り消して作り直してください。
failed-gone = その予定はもうカレンダーにありません。
failed-sign_in = 先にサインインしてください。下書きは残っています。
failed-unsupported = このカレンダーではできません。
failed-storage = いま保存できませんでした。少し待ってもう一度お願いします。
failed-timeout = 時間がかかりすぎました。下書きは残っています。「はい」でもう一度試します。
    .spoken = 時間がかかりすぎました。下書きは残っています。はい、と言えばもう一度試します。
sign_in = カレンダーを使うため、サインインしてください。
sign_in-consent = { $account }でサインイン済みですが、この操作の許可がまだありません。もう一度サインインして同意してください。
    .spoken = サインイン済みですが、この操作の許可がまだありません。もう一度サインインして同意してください。
sign_in-code = お手持ちの端末で { $page } を開き、コード { $code } を入力してください。
sign_in-typed = ページに番号が表示されますので、ここに入力してください。
sign_in-link = リンクを画面に表示しました。
sign_in-draft = 下書きは残っています。サインインが済みしだい続けます。
    .spoken = 下書きは残っています。
sign_in-after = サインインが済みしだい続けます。
sign_in-nowhere = カレンダーを使うにはサインインが必要ですが、こちらからはできません。Teamsかウェブページでお試しください。
sign_in-alone = カレンダーを使うため、サインインしてください。ここはほかの方も読めますので、一対一のチャットでお願いします。
sign_in-kept = 下書きは残っています。
sign_in-open = サインイン

## ヘルプ

help-start = 予定の内容と日時を教えてください。例：「明日の12時に佐藤さんとランチ」。予定の確認もできます。
    .spoken = 予定の内容と日時を教えてください。たとえば、明日の12時に佐藤さんとランチ。予定の確認もできます。
help-draft = 「はい」で追加します。「1時間遅く」「佐藤さんも招待して」のように変更もできます。「キャンセル」で取りやめ、「元に戻して」で一つ戻ります。
    .spoken = はい、で追加します。変更したい点があればどうぞ。キャンセルで取りやめ、元に戻して、で一つ戻ります。
help-choice = 名前か番号で選んでください。別のご指示でも構いません。「キャンセル」で取りやめ、「元に戻して」で一つ戻ります。
    .spoken = 名前か番号で選んでください。キャンセルで取りやめます。
help-question = 質問に答えるか、「佐藤さんも招待して」のように別のことをお伝えください。「キャンセル」で取りやめ、「元に戻して」で一つ戻ります。
    .spoken = 質問に答えるか、別のことをお伝えください。キャンセルで取りやめ、元に戻してで一つ戻ります。
help-after = 次の予定をどうぞ。直前の予定の変更もできます。例：「30分早く」「佐藤さんも招待して」「キャンセル」。
    .spoken = 次の予定をどうぞ。30分早く、のように直前の予定の変更もできます。

## 返事

answer-greeting = こんにちは。予定をどうぞ。例：「明日の12時に佐藤さんとランチ」。
    .spoken = こんにちは。どんな予定を入れましょうか？
answer-greeting_again = はい、こんにちは。
answer-thanks = どういたしまして。
answer-no_hurry = ごゆっくりどうぞ。
answer-too_long = 一度に読むには長すぎます。一、二文でお願いします。
answer-empty = 言葉が見当たりませんでした。
answer-not_understood = すみません、わかりませんでした。たとえば「明日の12時に佐藤さんとランチ」のようにお願いします。
    .spoken = すみません、わかりませんでした。たとえば、明日の12時に佐藤さんとランチ、のようにお願いします。
answer-not_understood-draft = すみません、わかりませんでした。
answer-undone = 元に戻しました。
answer-nothing_to_undo = 元に戻すことはありません。
answer-nothing_to_cancel = ここには取り消すものがありません。どの予定かをお知らせください。
answer-no_such_event = 「{ $subject }」はカレンダーに見つかりません。
answer-no_occurrence = その日に「{ $subject }」はありません。
answer-language_switched = わかりました。これから日本語で話します。
answer-language_unknown = { $subject }は話せません。話せる言語は{ $languages }です。
answer-rude = うまくいかず申し訳ありません。直すところを教えてください。やめるときは「キャンセル」とどうぞ。
    .spoken = うまくいかず申し訳ありません。直すところを教えてください。
answer-off_topic = カレンダーのことだけお手伝いできます。予定を入れるか、予定を聞いてください。
answer-finish_first = まずこちらを終わらせましょう。そのあともう一度教えてください。
noted = 変更しました。{ $parts }。
noted-gone = { $label }：なし
answer-not_there = 「{ $subject }」は含まれていません。
    .spoken = { $subject }は含まれていません。
answer-nothing_changed = すでにそうなっています。変更はありません。
answer-change_dropped = では、予定はそのままにします。
answer-event_kept = では、予定を残します。
answer-second_dropped = では、そちらは取りやめます。
answer-second_later = では、あとにしましょう。次の予定を入れたあとで、またお尋ねします。
answer-kept_second = 「{ $subject }」はあとで承ります。まずはこちらから。
    .spoken = そちらはあとで承ります。まずはこちらから。
answer-forgotten = すべて削除しました。
answer-not_forgotten = では、何も削除しません。
answer-still_working = まだ処理中です。終わったらお知らせします。
answer-still_busy = 「{ $subject }」をまだ保存しています。終わったらお知らせします。
answer-cannot_stop = 「{ $subject }」はもう登録の途中なので、今は止められません。完了のお知らせのあとに「キャンセルして」と言ってください。
    .spoken = { $subject }はもう登録の途中なので、今は止められません。完了したら、キャンセルしてと言ってください。
answer-signed_out = サインアウトしました。
answer-signed_in = サインインしています。
answer-not_signed_in = サインインできませんでした。もう一度お試しください。
answer-no_sign_in = このカレンダーにサインインは必要ありません。
answer-sample_loaded = サンプルの週をカレンダーに入れました（{ $count }件）。「サンプルの週を消して」で消せます。
    .spoken = サンプルの週をカレンダーに入れました。
answer-sample_removed = サンプルの週を消しました。
answer-repeat = { $subject }
answer-slower = { $subject }
answer-details = これまでの内容です。
answer-no_draft = いま下書きはありません。
answer-event_details = 予定の内容です。
answer-why-said = お話にあったこと：{ $parts }。
answer-why = { $assumed ->
    [0] すべてお話のとおりです。
   *[other] お話になかった点を補いました。{ $parts }。変更があればどうぞ。
}
why-part = { $label }は{ $value }
answer-why-nothing = いま説明する下書きはありません。
answer-could_not_check = いまカレンダーを確認できませんでした。
answer-agenda = { $count ->
    [0] { $day }の予定はありません。
   *[other] { $day }の予定は{ $count }件です。{ $events }。
}
answer-agenda-span = { $count ->
    [0] { $day }から{ $last }までの予定はありません。
   *[other] { $day }から{ $last }までの予定は{ $count }件です。{ $events }。
}
answer-agenda-many = { $day }の予定は{ $count }件です。
answer-agenda-many-span = { $day }から{ $last }までの予定は{ $count }件です。
agenda-entry = { $time } { $title }
    .spoken = { $time }から{ $title }
agenda-entry-all-day = 終日 { $title }
    .spoken = 終日{ $title }
agenda-row = { $start }～{ $end } { $title }
agenda-row-all-day = 終日 { $title }
agenda-row-day = { $day } { $entry }
    .spoken = { $day }、{ $entry }
answer-free = { $count ->
    [0] { $day }に空き時間はありません。
   *[other] { $day }の空き時間は{ $gaps }です。
}
answer-free-span = { $count ->
    [0] { $day }から{ $last }までに空き時間はありません。
   *[other] { $day }から{ $last }までの空き時間は{ $gaps }です。
}
    .spoken = { $count ->
        [0] { $day }から{ $last }までに空き時間はありません。
       *[other] 空き時間は{ $gaps }です。
    }
free-gap = { $start }～{ $end }
    .spoken = { $start }から{ $end }まで
free-gap-day = { $day } { $start }～{ $end }
    .spoken = { $day }、{ $start }から{ $end }まで
answer-next = { $count ->
    [0] 今後2週間に予定はありません。
   *[other] 次の予定は「{ $title }」、{ $when }です。
}
    .spoken = { $count ->
    [0] 今後2週間に予定はありません。
   *[other] 次の予定は{ $title }、{ $when }です。
}
answer-how_long_until = { $count ->
    [0] 今後2週間に予定はありません。
   *[other] 「{ $title }」まであと{ $length }です。
}
    .spoken = { $count ->
    [0] 今後2週間に予定はありません。
   *[other] { $title }まであと{ $length }です。
}
answer-who = { $people ->
    [none] 「{ $title }」にほかの参加者はいません。
   *[other] 「{ $title }」の参加者は{ $people }です。
}
answer-where = { $place ->
    [none] 「{ $title }」に場所の指定はありません。
   *[other] 「{ $title }」の場所は{ $place }です。
}
answer-nothing_planned = 今後2週間に予定はありません。
answer-when_is = 「{ $title }」は{ $when }です。
answer-availability = { $count ->
    [0] { $people ->
        [none] どなたのことかわかりません。
       *[other] { $heads ->
            [1] { $when }、{ $people }さんは空いています。
           *[other] { $when }、{ $people }さんは空いています。
        }
    }
   *[other] { $heads ->
        [1] { $when }、{ $people }さんは{ $gaps }がふさがっています。
       *[other] { $when }、{ $people }さんのうち、{ $gaps }がふさがっている方がいます。
    }
}
answer-availability-then = { $count ->
    [0] { $people ->
        [none] どなたのことかわかりません。
       *[other] { $heads ->
            [1] { $people }さんはその時間空いています。
           *[other] { $people }さんはその時間空いています。
        }
    }
   *[other] { $heads ->
        [1] { $people }さんは{ $gaps }がふさがっています。
       *[other] { $people }さんのうち、{ $gaps }がふさがっている方がいます。
    }
}
answer-gaps = { $count ->
    [0] { $heads ->
        [1] { $when }、{ $people }さんに空きはありません。
       *[other] { $when }、{ $people }さんの全員が空いている時間はありません。
    }
   *[other] { $heads ->
        [1] { $when }、{ $people }さんは{ $gaps }が空いています。
       *[other] { $when }、{ $people }さんの全員が空いているのは{ $gaps }です。
    }
}
days-span = { $first }から{ $last }まで
answer-rooms = { $count ->
    [0] { $when }、空いている会議室はありません。
    [1] { $when }、{ $rooms }が空いています。
   *[other] { $when }、{ $rooms }が空いています。
}
answer-join = { $url ->
    [none] 参加リンクはありません。
   *[other] こちらから参加できます。
}
    .spoken = { $url ->
        [none] 参加リンクはありません。
       *[other] 参加リンクを画面に表示しました。
    }
answer-guest-declined = { $name }さんが「{ $title }」（{ $when }）を辞退しました。
    .spoken = { $name }さんが{ $title }、{ $when }を辞退しました。
answer-guest-proposed = { $name }さんから「{ $title }」（{ $when }）について別の日時の提案がありました：{ $proposed }。
    .spoken = { $name }さんから{ $title }、{ $when }について別の日時の提案がありました。{ $proposed }です。
answer-guest-room = 「{ $title }」（{ $when }）に{ $name }を予約できませんでした。
    .spoken = { $title }、{ $when }に{ $name }を予約できませんでした。
answer-guest-advice = 変更するときは、たとえば「金曜日に変更して」と言ってください。
answer-guest_room = 別の会議室を探しましょうか？
answer-guest_time = その日時にしましょうか？
answer-guest_left = わかりました。このままにします。
answer-preferences = { $count ->
    [0] まだ設定をうかがっていません。
   *[other] 覚えていること：{ $list }。
}
answer-preference_kept = 覚えました：{ $list }。
answer-preference_forgotten = { $count ->
    [0] わかりました、忘れます。
   *[other] わかりました、忘れます。まだ覚えていること：{ $list }。
}
preference-minutes = 会議の長さは{ $length }
preference-online = { $value ->
    [yes] ほかの方との会議はTeams
   *[no] ご指定がなければTeams会議なし
}
preference-working_hours = 勤務時間は{ $start }から{ $end }
preference-next_weekday = { $value ->
    [coming] 「次の〜曜日」は直近の日
   *[next_week] 「次の〜曜日」は翌週の日
}
preference-room = いつもの会議室は{ $name }
answer-stored = { $count ->
    [0] この会話、こちらで作った予定、タイムゾーンを保存しています。「私を忘れて」ですべて削除します。
   *[other] この会話、こちらで作った予定、うかがった設定（{ $list }）を保存しています。「私を忘れて」ですべて削除します。
}
    .spoken = 会話と予定と設定を保存しています。私を忘れて、と言えばすべて削除します。
answer-stored_elsewhere = { $count ->
    [0] この会話とサインインを保存しています。予定はご自身のカレンダーにだけあります。「私を忘れて」で、保存したものを削除します。
   *[other] この会話、サインイン、うかがった設定（{ $list }）を保存しています。予定はご自身のカレンダーにだけあります。「私を忘れて」で、保存したものを削除します。
}
    .spoken = 会話とサインインと設定を保存しています。私を忘れて、と言えば削除します。
answer-languages = 話せる言語は{ $languages }です。

## A card that can be pressed no more
closed-created = カレンダーに追加しました。
closed-changed = 変更しました。
closed-event-cancelled = 取り消しました。
closed-dropped = 取りやめました。
closed-replaced = 下に新しい内容があります。
closed-continued = 続きは下にあります。
closed-over = この内容はもう有効ではありません。
