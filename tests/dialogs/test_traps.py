"""Titles, names and phrases that hold words of time, of commands or of places, and must not be taken for these.

Each stands alone as somebody might type a title; nothing in it may become a date, a time, a person or a command.
"""

import pytest

from dialogs.model import Act
from tests.dialogs.speaking import hear

TITLES = """
24/7 helpdesk rota
Q3 numbers
Q1 and Q2 comparison
9 lives cat shelter
Seven Samurai screening
Catch-22 book group
Apollo 13 film club
Area 51 escape room
Blink-182 tribute gig
Formula 1 sweepstake
Windows 11 rollout
Python 3.12 upgrade
Version 2.0 retrospective
ISO 9001 audit
GDPR article 30 register
Form 1040 paperwork
Boeing 737 simulator
Highway 66 slideshow
Terminal 5 walkthrough
Level 3 diving course
Grade 4 piano exam
Type 2 diabetes course
Stage 2 rehearsal
Phase 3 trial results
Tier 1 support handbook
COVID-19 policy
B2B pipeline
P2P payments demo
3D printing club
4K monitor setup
5G coverage survey
Web3 explainer
1-on-1 coaching methods
360 feedback training
50/50 raffle
80/20 rule explained
7-Eleven franchise pitch
10 commandments of code review
12 angry jurors play
100 metres hurdles practice
1000 piece puzzle
five-a-side football
four-eyes principle
six sigma basics
two-factor rollout
three-legged race planning
Ten Pin bowling
One Direction karaoke
Maroon 5 playlist
U2 singalong
March of the Penguins screening
May Fair committee
Augusta golf outing
Sunny side cafe tasting
Sundance shortlist
Mondrian exhibition
Monaco travel brochure
Saturn launch replay
Satellite imagery review
Wedding dress fitting
Fringe festival flyers
Thursday's Child charity
Friday the Thirteenth marathon
Sunday Times crossword
Black Friday pricing
Cyber Monday banners
Hourly rates negotiation
Minute taking for beginners
Second opinion consult
Second-hand market stall
First aid course
Third party audit
Fourth wall workshop
Quarter final viewing
Half-life physics lecture
Midnight Express film
Moonlight Sonata recital
Noonday prayer group
Daybreak novel club
Daylight saving debate
Nightingale choir
Week numbers in spreadsheets
Magazine layout critique
Yearbook photos
Century of jazz
Decades of design slides
Eternal Flame cover band
Timeout handling bug
Timeline slides
Timetable software
Times New Roman petition
Date palm planting
Daterbase cleanup
Dateline report
Calendar girls play
Clockwork Orange discussion
Watchmaker visit prep
Alarm system service
Deadline culture essay
Earlybird tickets
Latecomers policy
Cancel culture debate
Cancellation fees policy
Cancelled flights claim
Stop-motion animation class
Stop sign survey
Stopwatch calibration
Helpdesk corner
Helping hands fundraiser
Undo history feature
Restarting old engines
Reset button prototype
Yes-man sketch
Nope screening
No-code showcase
No Limits yoga
Thank-you cards
Greeting card stall
Hello Kitty fan club
Goodbye party supplies
Repeat prescription queue
Slow food stall
Why-not-you campaign
Forget-me-not planting
Sample sale
Keep fit class
Start-up fair
Confirmation class
Confirm shaming talk
Pick and mix stand
Option pricing theory
Choice architecture
Remote control repair
Skip hire quote
Willpower seminar
Market stall rota
Markdown tutorial
Marketing mix
Wills and trusts surgery
Grace period rules
Hope Street regeneration
Rose pruning
Ivy removal
Holly wreath making
Basil and tomato tasting
Sage advice column
Jack plug soldering
Bill of materials
Frank discussion
Mason jar crafts
Jean jacket upcycling
Section 230 briefing
Chapter 11 filing
Article 50 seminar
Rule 34b amendment
Room 101 quiz
Route 66 slide evening
Channel 4 documentary club
Studio 54 tribute
Platform 9 bookshop
Gate 22 lounge refit
Chanel No. 5 history
Mambo No. 5 dance class
Nineteen Eighty-Four book club
2001: A Space Odyssey screening
The Thirty-Nine Steps play
Ocean's Eleven rerun
Around the world in eighty days
One hundred years of solitude
Year-end closing checklist
Year in review slides
Day-to-day operations handbook
Day trader confessions
Day nursery tour
Weekend warrior syndrome
Weekday cyclists survey
Quarterly journal binding
Annual report layout
Daily Mail archive
Hourglass figurine fair
Second-degree burns first responders
Nanosecond clock paper
Minute Maid tasting
Late fees dispute
Early music ensemble
Evening Standard subscription
Morning glory seeds
Afternoon nap science
Night owl survey
Summer of Love exhibition
Winter tyres storage
Spring cleaning supplies
Spring Boot migration
Autumn Leaves jazz standard
Fall protection briefing
Easter Island slides
Christmas cactus repotting
Halloween costume contest rules
New Year resolution letters
Valentine card stock
Marching band uniforms
Aprilia motorbike service
Mayo Clinic newsletter
Mayonnaise tasting
Juneau travel plans
Juliet balcony scene
Augustus Caesar lecture
Septic tank inspection
Octopus documentary
November Rain piano lesson
December Boys DVD
Friday Night Lights pilot
Saturday Evening Post covers
Mon Amour film
Sunflower planting
Wednesday Addams costume
Tuesdays with Morrie discussion
Will and Grace rewatch
Grant writing basics
Chase bank paperwork
Drew's Law explained
Art of War seminar
Faith in numbers talk
Joy of cooking swap
Dean's list ceremony
Victor hugo museum
Dollar store run
Penny stocks debunked
Skip logic in forms
Change management theory
Move semantics workshop
Invite-only beta
Remind app comparison
Schedule C tax prep
Agenda setting theory
Copyright notices
""".strip().splitlines()

COMMANDS = set(Act) - {Act.CREATE, Act.UNKNOWN}


def test_there_are_enough() -> None:
    assert len(TITLES) >= 200
    assert len(set(TITLES)) == len(TITLES)


@pytest.mark.parametrize("title", TITLES)
def test_nothing_but_a_title(title: str) -> None:
    heard = hear(title)
    misread = [(piece.slot, piece.key, piece.by) for piece in heard.found if piece.slot != "subject"]
    assert misread == []
    assert not COMMANDS & set(heard.acts)
    assert heard.question is None
    assert heard.pick is None


@pytest.mark.parametrize("title", TITLES)
def test_quoted_title_stays_whole(title: str) -> None:
    heard = hear(f'Schedule "{title}" tomorrow at 14:00')
    assert [piece.value for piece in heard.of("subject")] == [title]
    assert [piece.key for piece in heard.of("when")] == ["start"]
    assert heard.of("people") == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("lunch with April on Friday", ["April"]),
        ("lunch with May and June on Wednesday", ["May", "June"]),
        ("call with Will tomorrow at 3 pm", ["Will"]),
        ("meeting with Mark and Summer on Monday", ["Mark", "Summer"]),
        ("coffee with Sun Li tomorrow", ["Sun Li"]),
        ("interview with Tuesday Weller at 10 am tomorrow", ["Tuesday Weller"]),
        ("invite August and Dawn", ["August", "Dawn"]),
        ("sync with Jan on 2 May", ["Jan"]),
    ],
)
def test_people_named_like_times(text: str, names: list[str]) -> None:
    assert [getattr(piece.value, "name", None) for piece in hear(text).of("people")] == names
