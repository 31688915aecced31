/// Years as they are drawn, whole: what people see is compared to the last sign.
enum YearPictures {
  static let all: [String: String] = [
    "40 columns": """
    2026

       Jan Feb Mar  Apr May  Jun
    Mo  ·░○░░▓█○░·-█○▓░░▓○·░░▓○░▓░
    Tu  ░░▓█○·░░▓○█░░▓·░▓░░○██-·○█
    We  -·█░░▓○░▓░·○██░░○-░·░○▓██
    Th ░▓░░○██·░○█░▓-○▓·█░○▓█░▓○·
    Fr ░○█·▓░○▓-█░○·█░▓○░▓██·░▓█-
    Sa ██░-▓█░▓·░▓██○░▓█·○░-▓█○░░
    Su ○░▓█·○░▓█░○░░·█-░░▓█○▓·░▓○

       Jul Aug  Sep Oct Nov  Dec
    Mo  ░···░░○█░▓·○▓██░○▓-·
    Tu  ░▓··▓█·░○▓█░▓-░·██○░
    We ░○▓··▓○░▓-█○·▓█░○░░▓█
    Th ▓█··-▓█░·░░▓█○░░▓·○▓░
    Fr ○░···○░░▓█○▓░·▓○-░░▓○
    Sa ·█··░░▓○█·░-○░▓░░○·█░
    Su █░··○·-░░○██░░·█░▓░○
    today, Sat 21 November ▲

    ░ 1 win  ▓ 2  █ 3 to 6
    ○ something else you wrote  - a rest day

    259 days hold something you wrote, 207
    of them a win.

    """,
    "40 columns in ASCII": """
    2026

       Jan Feb Mar  Apr May  Jun
    Mo  .+o++X#o+.-#oX++Xo.++Xo+X+
    Tu  ++X#o.++Xo#++X.+X++o##-.o#
    We  -.#++Xo+X+.o##++o-+.+oX##
    Th +X++o##.+o#+X-oX.#+oX#+Xo.
    Fr +o#.X+oX-#+o.#+Xo+X##.+X#-
    Sa ##+-X#+X.+X##o+X#.o+-X#o++
    Su o+X#.o+X#+o++.#-++X#oX.+Xo

       Jul Aug  Sep Oct Nov  Dec
    Mo  +...++o#+X.oX##+oX-.
    Tu  +X..X#.+oX#+X-+.##o+
    We +oX..Xo+X-#o.X#+o++X#
    Th X#..-X#+.++X#o++X.oX+
    Fr o+...o++X#oX+.Xo-++Xo
    Sa .#..++Xo#.+-o+X++o.#+
    Su #+..o.-++o##++.#+X+o
    today, Sat 21 November ^

    + 1 win  X 2  # 3 to 6
    o something else you wrote  - a rest day

    259 days hold something you wrote, 207
    of them a win.

    """,
    "80 columns": """
    2026

       Jan Feb Mar  Apr May  Jun Jul Aug  Sep Oct Nov  Dec
    Mo  ·░○░░▓█○░·-█○▓░░▓○·░░▓○░▓░░···░░○█░▓·○▓██░○▓-·
    Tu  ░░▓█○·░░▓○█░░▓·░▓░░○██-·○█░▓··▓█·░○▓█░▓-░·██○░
    We  -·█░░▓○░▓░·○██░░○-░·░○▓██░○▓··▓○░▓-█○·▓█░○░░▓█
    Th ░▓░░○██·░○█░▓-○▓·█░○▓█░▓○·▓█··-▓█░·░░▓█○░░▓·○▓░
    Fr ░○█·▓░○▓-█░○·█░▓○░▓██·░▓█-○░···○░░▓█○▓░·▓○-░░▓○
    Sa ██░-▓█░▓·░▓██○░▓█·○░-▓█○░░·█··░░▓○█·░-○░▓░░○·█░
    Su ○░▓█·○░▓█░○░░·█-░░▓█○▓·░▓○█░··○·-░░○██░░·█░▓░○
                                                     ▲ today, Sat 21 November

    ░ 1 win  ▓ 2  █ 3 to 6  ○ something else you wrote  - a rest day

    259 days hold something you wrote, 207 of them a win.

    """,
    "80 columns in ASCII": """
    2026

       Jan Feb Mar  Apr May  Jun Jul Aug  Sep Oct Nov  Dec
    Mo  .+o++X#o+.-#oX++Xo.++Xo+X++...++o#+X.oX##+oX-.
    Tu  ++X#o.++Xo#++X.+X++o##-.o#+X..X#.+oX#+X-+.##o+
    We  -.#++Xo+X+.o##++o-+.+oX##+oX..Xo+X-#o.X#+o++X#
    Th +X++o##.+o#+X-oX.#+oX#+Xo.X#..-X#+.++X#o++X.oX+
    Fr +o#.X+oX-#+o.#+Xo+X##.+X#-o+...o++X#oX+.Xo-++Xo
    Sa ##+-X#+X.+X##o+X#.o+-X#o++.#..++Xo#.+-o+X++o.#+
    Su o+X#.o+X#+o++.#-++X#oX.+Xo#+..o.-++o##++.#+X+o
                                                     ^ today, Sat 21 November

    + 1 win  X 2  # 3 to 6  o something else you wrote  - a rest day

    259 days hold something you wrote, 207 of them a win.

    """,
    "120 columns": """
    2026

       Jan     Feb     Mar       Apr     May       Jun     Jul     Aug       Sep     Oct     Nov       Dec
    Mo   · ░░○ ░░░░▓▓██○ ░░· - ██○ ▓▓░░░░▓▓○ · ░░░░▓▓○ ░░▓▓░░░░· · · ░░░░○ ██░░▓▓· ○ ▓▓████░░○ ▓▓- ·
    Tu   ░░░░▓▓██○ · ░░░░▓▓○ ██░░░░▓▓· ░░▓▓░░░░○ ████- · ○ ██░░▓▓· · ▓▓██· ░░○ ▓▓██░░▓▓- ░░· ████○ ░░
    We   - · ██░░░░▓▓○ ░░▓▓░░· ○ ████░░░░○ - ░░· ░░○ ▓▓████░░○ ▓▓· · ▓▓○ ░░▓▓- ██○ · ▓▓██░░○ ░░░░▓▓██
    Th ░░▓▓░░░░○ ████· ░░○ ██░░▓▓- ○ ▓▓· ██░░○ ▓▓██░░▓▓○ · ▓▓██· · - ▓▓██░░· ░░░░▓▓██○ ░░░░▓▓· ○ ▓▓░░
    Fr ░░○ ██· ▓▓░░○ ▓▓- ██░░○ · ██░░▓▓○ ░░▓▓████· ░░▓▓██- ○ ░░· · · ○ ░░░░▓▓██○ ▓▓░░· ▓▓○ - ░░░░▓▓○
    Sa ████░░- ▓▓██░░▓▓· ░░▓▓████○ ░░▓▓██· ○ ░░- ▓▓██○ ░░░░· ██· · ░░░░▓▓○ ██· ░░- ○ ░░▓▓░░░░○ · ██░░
    Su ○ ░░▓▓██· ○ ░░▓▓██░░○ ░░░░· ██- ░░░░▓▓██○ ▓▓· ░░▓▓○ ██░░· · ○ · - ░░░░○ ████░░░░· ██░░▓▓░░○
                                                                                                   ▲ today, Sat 21 November

    ░ 1 win  ▓ 2  █ 3 to 6  ○ something else you wrote  - a rest day

    259 days hold something you wrote, 207 of them a win.

    """,
    "120 columns in ASCII": """
    2026

       Jan     Feb     Mar       Apr     May       Jun     Jul     Aug       Sep     Oct     Nov       Dec
    Mo   . + o + + X # o + . - # o X + + X o . + + X o + X + + . . . + + o # + X . o X # # + o X - .
    Tu   + + X # o . + + X o # + + X . + X + + o # # - . o # + X . . X # . + o X # + X - + . # # o +
    We   - . # + + X o + X + . o # # + + o - + . + o X # # + o X . . X o + X - # o . X # + o + + X #
    Th + X + + o # # . + o # + X - o X . # + o X # + X o . X # . . - X # + . + + X # o + + X . o X +
    Fr + o # . X + o X - # + o . # + X o + X # # . + X # - o + . . . o + + X # o X + . X o - + + X o
    Sa # # + - X # + X . + X # # o + X # . o + - X # o + + . # . . + + X o # . + - o + X + + o . # +
    Su o + X # . o + X # + o + + . # - + + X # o X . + X o # + . . o . - + + o # # + + . # + X + o
                                                                                                   ^ today, Sat 21 November

    + 1 win  X 2  # 3 to 6  o something else you wrote  - a rest day

    259 days hold something you wrote, 207 of them a win.

    """,
    "eight colours": """
    \u{1B}[1m2026\u{1B}[0m

    \u{1B}[2m   Jan Feb Mar  Apr May  Jun\u{1B}[0m
    \u{1B}[2mMo\u{1B}[0m  \u{1B}[2m·\u{1B}[0m\u{1B}[32m░\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[32m░░\u{1B}[0m\u{1B}[32m▓\u{1B}[0m\u{1B}[32m█\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[32m░\u{1B}[0m\u{1B}[2m·-\u{1B}[0m\u{1B}[32m█\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[32m▓\u{1B}[0m\u{1B}[32m░░\u{1B}[0m\u{1B}[32m▓\u{1B}[0m\u{1B}[2m○·\u{1B}[0m\u{1B}[32m░░\u{1B}[0m\u{1B}[32m▓\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[32m░\u{1B}[0m\u{1B}[32m▓\u{1B}[0m\u{1B}[32m░\u{1B}[0m
    \u{1B}[2mTu\u{1B}[0m  \u{1B}[32m░░\u{1B}[0m\u{1B}[32m▓\u{1B}[0m\u{1B}[32m█\u{1B}[0m\u{1B}[2m○·\u{1B}[0m\u{1B}[32m░░\u{1B}[0m\u{1B}[32m▓\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[32m█\u{1B}[0m\u{1B}[32m░░\u{1B}[0m\u{1B}[32m▓\u{1B}[0m\u{1B}[2m·\u{1B}[0m\u{1B}[32m░\u{1B}[0m\u{1B}[32m▓\u{1B}[0m\u{1B}[32m░░\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[32m██\u{1B}[0m\u{1B}[2m-·○\u{1B}[0m\u{1B}[32m█\u{1B}[0m
    \u{1B}[2mWe\u{1B}[0m  \u{1B}[2m-·\u{1B}[0m\u{1B}[32m█\u{1B}[0m\u{1B}[32m░░\u{1B}[0m\u{1B}[32m▓\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[32m░\u{1B}[0m\u{1B}[32m▓\u{1B}[0m\u{1B}[32m░\u{1B}[0m\u{1B}[2m·○\u{1B}[0m\u{1B}[32m██\u{1B}[0m\u{1B}[32m░░\u{1B}[0m\u{1B}[2m○-\u{1B}[0m\u{1B}[32m░\u{1B}[0m\u{1B}[2m·\u{1B}[0m\u{1B}[32m░\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[32m▓\u{1B}[0m\u{1B}[32m██\u{1B}[0m
    \u{1B}[2mTh\u{1B}[0m \u{1B}[32m░\u{1B}[0m\u{1B}[32m▓\u{1B}[0m\u{1B}[32m░░\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[32m██\u{1B}[0m\u{1B}[2m·\u{1B}[0m\u{1B}[32m░\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[32m█\u{1B}[0m\u{1B}[32m░\u{1B}[0m\u{1B}[32m▓\u{1B}[0m\u{1B}[2m-○\u{1B}[0m\u{1B}[32m▓\u{1B}[0m\u{1B}[2m·\u{1B}[0m\u{1B}[32m█\u{1B}[0m\u{1B}[32m░\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[32m▓\u{1B}[0m\u{1B}[32m█\u{1B}[0m\u{1B}[32m░\u{1B}[0m\u{1B}[32m▓\u{1B}[0m\u{1B}[2m○·\u{1B}[0m
    \u{1B}[2mFr\u{1B}[0m \u{1B}[32m░\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[32m█\u{1B}[0m\u{1B}[2m·\u{1B}[0m\u{1B}[32m▓\u{1B}[0m\u{1B}[32m░\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[32m▓\u{1B}[0m\u{1B}[2m-\u{1B}[0m\u{1B}[32m█\u{1B}[0m\u{1B}[32m░\u{1B}[0m\u{1B}[2m○·\u{1B}[0m\u{1B}[32m█\u{1B}[0m\u{1B}[32m░\u{1B}[0m\u{1B}[32m▓\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[32m░\u{1B}[0m\u{1B}[32m▓\u{1B}[0m\u{1B}[32m██\u{1B}[0m\u{1B}[2m·\u{1B}[0m\u{1B}[32m░\u{1B}[0m\u{1B}[32m▓\u{1B}[0m\u{1B}[32m█\u{1B}[0m\u{1B}[2m-\u{1B}[0m
    \u{1B}[2mSa\u{1B}[0m \u{1B}[32m██\u{1B}[0m\u{1B}[32m░\u{1B}[0m\u{1B}[2m-\u{1B}[0m\u{1B}[32m▓\u{1B}[0m\u{1B}[32m█\u{1B}[0m\u{1B}[32m░\u{1B}[0m\u{1B}[32m▓\u{1B}[0m\u{1B}[2m·\u{1B}[0m\u{1B}[32m░\u{1B}[0m\u{1B}[32m▓\u{1B}[0m\u{1B}[32m██\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[32m░\u{1B}[0m\u{1B}[32m▓\u{1B}[0m\u{1B}[32m█\u{1B}[0m\u{1B}[2m·○\u{1B}[0m\u{1B}[32m░\u{1B}[0m\u{1B}[2m-\u{1B}[0m\u{1B}[32m▓\u{1B}[0m\u{1B}[32m█\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[32m░░\u{1B}[0m
    \u{1B}[2mSu\u{1B}[0m \u{1B}[2m○\u{1B}[0m\u{1B}[32m░\u{1B}[0m\u{1B}[32m▓\u{1B}[0m\u{1B}[32m█\u{1B}[0m\u{1B}[2m·○\u{1B}[0m\u{1B}[32m░\u{1B}[0m\u{1B}[32m▓\u{1B}[0m\u{1B}[32m█\u{1B}[0m\u{1B}[32m░\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[32m░░\u{1B}[0m\u{1B}[2m·\u{1B}[0m\u{1B}[32m█\u{1B}[0m\u{1B}[2m-\u{1B}[0m\u{1B}[32m░░\u{1B}[0m\u{1B}[32m▓\u{1B}[0m\u{1B}[32m█\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[32m▓\u{1B}[0m\u{1B}[2m·\u{1B}[0m\u{1B}[32m░\u{1B}[0m\u{1B}[32m▓\u{1B}[0m\u{1B}[2m○\u{1B}[0m

    \u{1B}[2m   Jul Aug  Sep Oct Nov  Dec\u{1B}[0m
    \u{1B}[2mMo\u{1B}[0m  \u{1B}[32m░\u{1B}[0m\u{1B}[2m···\u{1B}[0m\u{1B}[32m░░\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[32m█\u{1B}[0m\u{1B}[32m░\u{1B}[0m\u{1B}[32m▓\u{1B}[0m\u{1B}[2m·○\u{1B}[0m\u{1B}[32m▓\u{1B}[0m\u{1B}[32m██\u{1B}[0m\u{1B}[32m░\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[32m▓\u{1B}[0m\u{1B}[2m-·\u{1B}[0m
    \u{1B}[2mTu\u{1B}[0m  \u{1B}[32m░\u{1B}[0m\u{1B}[32m▓\u{1B}[0m\u{1B}[2m··\u{1B}[0m\u{1B}[32m▓\u{1B}[0m\u{1B}[32m█\u{1B}[0m\u{1B}[2m·\u{1B}[0m\u{1B}[32m░\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[32m▓\u{1B}[0m\u{1B}[32m█\u{1B}[0m\u{1B}[32m░\u{1B}[0m\u{1B}[32m▓\u{1B}[0m\u{1B}[2m-\u{1B}[0m\u{1B}[32m░\u{1B}[0m\u{1B}[2m·\u{1B}[0m\u{1B}[32m██\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[32m░\u{1B}[0m
    \u{1B}[2mWe\u{1B}[0m \u{1B}[32m░\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[32m▓\u{1B}[0m\u{1B}[2m··\u{1B}[0m\u{1B}[32m▓\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[32m░\u{1B}[0m\u{1B}[32m▓\u{1B}[0m\u{1B}[2m-\u{1B}[0m\u{1B}[32m█\u{1B}[0m\u{1B}[2m○·\u{1B}[0m\u{1B}[32m▓\u{1B}[0m\u{1B}[32m█\u{1B}[0m\u{1B}[32m░\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[32m░░\u{1B}[0m\u{1B}[32m▓\u{1B}[0m\u{1B}[32m█\u{1B}[0m
    \u{1B}[2mTh\u{1B}[0m \u{1B}[32m▓\u{1B}[0m\u{1B}[32m█\u{1B}[0m\u{1B}[2m··-\u{1B}[0m\u{1B}[32m▓\u{1B}[0m\u{1B}[32m█\u{1B}[0m\u{1B}[32m░\u{1B}[0m\u{1B}[2m·\u{1B}[0m\u{1B}[32m░░\u{1B}[0m\u{1B}[32m▓\u{1B}[0m\u{1B}[32m█\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[32m░░\u{1B}[0m\u{1B}[32m▓\u{1B}[0m\u{1B}[2m·○\u{1B}[0m\u{1B}[32m▓\u{1B}[0m\u{1B}[32m░\u{1B}[0m
    \u{1B}[2mFr\u{1B}[0m \u{1B}[2m○\u{1B}[0m\u{1B}[32m░\u{1B}[0m\u{1B}[2m···○\u{1B}[0m\u{1B}[32m░░\u{1B}[0m\u{1B}[32m▓\u{1B}[0m\u{1B}[32m█\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[32m▓\u{1B}[0m\u{1B}[32m░\u{1B}[0m\u{1B}[2m·\u{1B}[0m\u{1B}[32m▓\u{1B}[0m\u{1B}[2m○-\u{1B}[0m\u{1B}[32m░░\u{1B}[0m\u{1B}[32m▓\u{1B}[0m\u{1B}[2m○\u{1B}[0m
    \u{1B}[2mSa\u{1B}[0m \u{1B}[2m·\u{1B}[0m\u{1B}[32m█\u{1B}[0m\u{1B}[2m··\u{1B}[0m\u{1B}[32m░░\u{1B}[0m\u{1B}[32m▓\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[32m█\u{1B}[0m\u{1B}[2m·\u{1B}[0m\u{1B}[32m░\u{1B}[0m\u{1B}[2m-○\u{1B}[0m\u{1B}[32m░\u{1B}[0m\u{1B}[32m▓\u{1B}[0m\u{1B}[32m░░\u{1B}[0m\u{1B}[2m○·\u{1B}[0m\u{1B}[32m█\u{1B}[0m\u{1B}[7m░\u{1B}[0m
    \u{1B}[2mSu\u{1B}[0m \u{1B}[32m█\u{1B}[0m\u{1B}[32m░\u{1B}[0m\u{1B}[2m··○·-\u{1B}[0m\u{1B}[32m░░\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[32m██\u{1B}[0m\u{1B}[32m░░\u{1B}[0m\u{1B}[2m·\u{1B}[0m\u{1B}[32m█\u{1B}[0m\u{1B}[32m░\u{1B}[0m\u{1B}[32m▓\u{1B}[0m\u{1B}[32m░\u{1B}[0m\u{1B}[2m○\u{1B}[0m
    \u{1B}[2mtoday, Sat 21 November ▲\u{1B}[0m

    \u{1B}[32m░\u{1B}[0m \u{1B}[2m1 win\u{1B}[0m  \u{1B}[32m▓\u{1B}[0m \u{1B}[2m2\u{1B}[0m  \u{1B}[32m█\u{1B}[0m \u{1B}[2m3 to 6\u{1B}[0m
    \u{1B}[2m○\u{1B}[0m \u{1B}[2msomething else you wrote\u{1B}[0m  \u{1B}[2m-\u{1B}[0m \u{1B}[2ma rest day\u{1B}[0m

    259 days hold something you wrote, 207
    of them a win.

    """,
    "many colours": """
    \u{1B}[1m2026\u{1B}[0m

    \u{1B}[2m   Jan Feb Mar  Apr May  Jun Jul Aug  Sep Oct Nov  Dec\u{1B}[0m
    \u{1B}[2mMo\u{1B}[0m  \u{1B}[2m·\u{1B}[0m\u{1B}[38;5;108m░\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[38;5;108m░░\u{1B}[0m\u{1B}[38;5;71m▓\u{1B}[0m\u{1B}[38;5;34m█\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[38;5;108m░\u{1B}[0m\u{1B}[2m·-\u{1B}[0m\u{1B}[38;5;34m█\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[38;5;71m▓\u{1B}[0m\u{1B}[38;5;108m░░\u{1B}[0m\u{1B}[38;5;71m▓\u{1B}[0m\u{1B}[2m○·\u{1B}[0m\u{1B}[38;5;108m░░\u{1B}[0m\u{1B}[38;5;71m▓\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[38;5;108m░\u{1B}[0m\u{1B}[38;5;71m▓\u{1B}[0m\u{1B}[38;5;108m░░\u{1B}[0m\u{1B}[2m···\u{1B}[0m\u{1B}[38;5;108m░░\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[38;5;34m█\u{1B}[0m\u{1B}[38;5;108m░\u{1B}[0m\u{1B}[38;5;71m▓\u{1B}[0m\u{1B}[2m·○\u{1B}[0m\u{1B}[38;5;71m▓\u{1B}[0m\u{1B}[38;5;34m██\u{1B}[0m\u{1B}[38;5;108m░\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[38;5;71m▓\u{1B}[0m\u{1B}[2m-·\u{1B}[0m
    \u{1B}[2mTu\u{1B}[0m  \u{1B}[38;5;108m░░\u{1B}[0m\u{1B}[38;5;71m▓\u{1B}[0m\u{1B}[38;5;34m█\u{1B}[0m\u{1B}[2m○·\u{1B}[0m\u{1B}[38;5;108m░░\u{1B}[0m\u{1B}[38;5;71m▓\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[38;5;34m█\u{1B}[0m\u{1B}[38;5;108m░░\u{1B}[0m\u{1B}[38;5;71m▓\u{1B}[0m\u{1B}[2m·\u{1B}[0m\u{1B}[38;5;108m░\u{1B}[0m\u{1B}[38;5;71m▓\u{1B}[0m\u{1B}[38;5;108m░░\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[38;5;34m██\u{1B}[0m\u{1B}[2m-·○\u{1B}[0m\u{1B}[38;5;34m█\u{1B}[0m\u{1B}[38;5;108m░\u{1B}[0m\u{1B}[38;5;71m▓\u{1B}[0m\u{1B}[2m··\u{1B}[0m\u{1B}[38;5;71m▓\u{1B}[0m\u{1B}[38;5;34m█\u{1B}[0m\u{1B}[2m·\u{1B}[0m\u{1B}[38;5;108m░\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[38;5;71m▓\u{1B}[0m\u{1B}[38;5;34m█\u{1B}[0m\u{1B}[38;5;108m░\u{1B}[0m\u{1B}[38;5;71m▓\u{1B}[0m\u{1B}[2m-\u{1B}[0m\u{1B}[38;5;108m░\u{1B}[0m\u{1B}[2m·\u{1B}[0m\u{1B}[38;5;34m██\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[38;5;108m░\u{1B}[0m
    \u{1B}[2mWe\u{1B}[0m  \u{1B}[2m-·\u{1B}[0m\u{1B}[38;5;34m█\u{1B}[0m\u{1B}[38;5;108m░░\u{1B}[0m\u{1B}[38;5;71m▓\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[38;5;108m░\u{1B}[0m\u{1B}[38;5;71m▓\u{1B}[0m\u{1B}[38;5;108m░\u{1B}[0m\u{1B}[2m·○\u{1B}[0m\u{1B}[38;5;34m██\u{1B}[0m\u{1B}[38;5;108m░░\u{1B}[0m\u{1B}[2m○-\u{1B}[0m\u{1B}[38;5;108m░\u{1B}[0m\u{1B}[2m·\u{1B}[0m\u{1B}[38;5;108m░\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[38;5;71m▓\u{1B}[0m\u{1B}[38;5;34m██\u{1B}[0m\u{1B}[38;5;108m░\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[38;5;71m▓\u{1B}[0m\u{1B}[2m··\u{1B}[0m\u{1B}[38;5;71m▓\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[38;5;108m░\u{1B}[0m\u{1B}[38;5;71m▓\u{1B}[0m\u{1B}[2m-\u{1B}[0m\u{1B}[38;5;34m█\u{1B}[0m\u{1B}[2m○·\u{1B}[0m\u{1B}[38;5;71m▓\u{1B}[0m\u{1B}[38;5;34m█\u{1B}[0m\u{1B}[38;5;108m░\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[38;5;108m░░\u{1B}[0m\u{1B}[38;5;71m▓\u{1B}[0m\u{1B}[38;5;34m█\u{1B}[0m
    \u{1B}[2mTh\u{1B}[0m \u{1B}[38;5;108m░\u{1B}[0m\u{1B}[38;5;71m▓\u{1B}[0m\u{1B}[38;5;108m░░\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[38;5;34m██\u{1B}[0m\u{1B}[2m·\u{1B}[0m\u{1B}[38;5;108m░\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[38;5;34m█\u{1B}[0m\u{1B}[38;5;108m░\u{1B}[0m\u{1B}[38;5;71m▓\u{1B}[0m\u{1B}[2m-○\u{1B}[0m\u{1B}[38;5;71m▓\u{1B}[0m\u{1B}[2m·\u{1B}[0m\u{1B}[38;5;34m█\u{1B}[0m\u{1B}[38;5;108m░\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[38;5;71m▓\u{1B}[0m\u{1B}[38;5;34m█\u{1B}[0m\u{1B}[38;5;108m░\u{1B}[0m\u{1B}[38;5;71m▓\u{1B}[0m\u{1B}[2m○·\u{1B}[0m\u{1B}[38;5;71m▓\u{1B}[0m\u{1B}[38;5;34m█\u{1B}[0m\u{1B}[2m··-\u{1B}[0m\u{1B}[38;5;71m▓\u{1B}[0m\u{1B}[38;5;34m█\u{1B}[0m\u{1B}[38;5;108m░\u{1B}[0m\u{1B}[2m·\u{1B}[0m\u{1B}[38;5;108m░░\u{1B}[0m\u{1B}[38;5;71m▓\u{1B}[0m\u{1B}[38;5;34m█\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[38;5;108m░░\u{1B}[0m\u{1B}[38;5;71m▓\u{1B}[0m\u{1B}[2m·○\u{1B}[0m\u{1B}[38;5;71m▓\u{1B}[0m\u{1B}[38;5;108m░\u{1B}[0m
    \u{1B}[2mFr\u{1B}[0m \u{1B}[38;5;108m░\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[38;5;34m█\u{1B}[0m\u{1B}[2m·\u{1B}[0m\u{1B}[38;5;71m▓\u{1B}[0m\u{1B}[38;5;108m░\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[38;5;71m▓\u{1B}[0m\u{1B}[2m-\u{1B}[0m\u{1B}[38;5;34m█\u{1B}[0m\u{1B}[38;5;108m░\u{1B}[0m\u{1B}[2m○·\u{1B}[0m\u{1B}[38;5;34m█\u{1B}[0m\u{1B}[38;5;108m░\u{1B}[0m\u{1B}[38;5;71m▓\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[38;5;108m░\u{1B}[0m\u{1B}[38;5;71m▓\u{1B}[0m\u{1B}[38;5;34m██\u{1B}[0m\u{1B}[2m·\u{1B}[0m\u{1B}[38;5;108m░\u{1B}[0m\u{1B}[38;5;71m▓\u{1B}[0m\u{1B}[38;5;34m█\u{1B}[0m\u{1B}[2m-○\u{1B}[0m\u{1B}[38;5;108m░\u{1B}[0m\u{1B}[2m···○\u{1B}[0m\u{1B}[38;5;108m░░\u{1B}[0m\u{1B}[38;5;71m▓\u{1B}[0m\u{1B}[38;5;34m█\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[38;5;71m▓\u{1B}[0m\u{1B}[38;5;108m░\u{1B}[0m\u{1B}[2m·\u{1B}[0m\u{1B}[38;5;71m▓\u{1B}[0m\u{1B}[2m○-\u{1B}[0m\u{1B}[38;5;108m░░\u{1B}[0m\u{1B}[38;5;71m▓\u{1B}[0m\u{1B}[2m○\u{1B}[0m
    \u{1B}[2mSa\u{1B}[0m \u{1B}[38;5;34m██\u{1B}[0m\u{1B}[38;5;108m░\u{1B}[0m\u{1B}[2m-\u{1B}[0m\u{1B}[38;5;71m▓\u{1B}[0m\u{1B}[38;5;34m█\u{1B}[0m\u{1B}[38;5;108m░\u{1B}[0m\u{1B}[38;5;71m▓\u{1B}[0m\u{1B}[2m·\u{1B}[0m\u{1B}[38;5;108m░\u{1B}[0m\u{1B}[38;5;71m▓\u{1B}[0m\u{1B}[38;5;34m██\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[38;5;108m░\u{1B}[0m\u{1B}[38;5;71m▓\u{1B}[0m\u{1B}[38;5;34m█\u{1B}[0m\u{1B}[2m·○\u{1B}[0m\u{1B}[38;5;108m░\u{1B}[0m\u{1B}[2m-\u{1B}[0m\u{1B}[38;5;71m▓\u{1B}[0m\u{1B}[38;5;34m█\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[38;5;108m░░\u{1B}[0m\u{1B}[2m·\u{1B}[0m\u{1B}[38;5;34m█\u{1B}[0m\u{1B}[2m··\u{1B}[0m\u{1B}[38;5;108m░░\u{1B}[0m\u{1B}[38;5;71m▓\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[38;5;34m█\u{1B}[0m\u{1B}[2m·\u{1B}[0m\u{1B}[38;5;108m░\u{1B}[0m\u{1B}[2m-○\u{1B}[0m\u{1B}[38;5;108m░\u{1B}[0m\u{1B}[38;5;71m▓\u{1B}[0m\u{1B}[38;5;108m░░\u{1B}[0m\u{1B}[2m○·\u{1B}[0m\u{1B}[38;5;34m█\u{1B}[0m\u{1B}[7m░\u{1B}[0m
    \u{1B}[2mSu\u{1B}[0m \u{1B}[2m○\u{1B}[0m\u{1B}[38;5;108m░\u{1B}[0m\u{1B}[38;5;71m▓\u{1B}[0m\u{1B}[38;5;34m█\u{1B}[0m\u{1B}[2m·○\u{1B}[0m\u{1B}[38;5;108m░\u{1B}[0m\u{1B}[38;5;71m▓\u{1B}[0m\u{1B}[38;5;34m█\u{1B}[0m\u{1B}[38;5;108m░\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[38;5;108m░░\u{1B}[0m\u{1B}[2m·\u{1B}[0m\u{1B}[38;5;34m█\u{1B}[0m\u{1B}[2m-\u{1B}[0m\u{1B}[38;5;108m░░\u{1B}[0m\u{1B}[38;5;71m▓\u{1B}[0m\u{1B}[38;5;34m█\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[38;5;71m▓\u{1B}[0m\u{1B}[2m·\u{1B}[0m\u{1B}[38;5;108m░\u{1B}[0m\u{1B}[38;5;71m▓\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[38;5;34m█\u{1B}[0m\u{1B}[38;5;108m░\u{1B}[0m\u{1B}[2m··○·-\u{1B}[0m\u{1B}[38;5;108m░░\u{1B}[0m\u{1B}[2m○\u{1B}[0m\u{1B}[38;5;34m██\u{1B}[0m\u{1B}[38;5;108m░░\u{1B}[0m\u{1B}[2m·\u{1B}[0m\u{1B}[38;5;34m█\u{1B}[0m\u{1B}[38;5;108m░\u{1B}[0m\u{1B}[38;5;71m▓\u{1B}[0m\u{1B}[38;5;108m░\u{1B}[0m\u{1B}[2m○\u{1B}[0m
    \u{1B}[2m                                                 ▲ today, Sat 21 November\u{1B}[0m

    \u{1B}[38;5;108m░\u{1B}[0m \u{1B}[2m1 win\u{1B}[0m  \u{1B}[38;5;71m▓\u{1B}[0m \u{1B}[2m2\u{1B}[0m  \u{1B}[38;5;34m█\u{1B}[0m \u{1B}[2m3 to 6\u{1B}[0m  \u{1B}[2m○\u{1B}[0m \u{1B}[2msomething else you wrote\u{1B}[0m  \u{1B}[2m-\u{1B}[0m \u{1B}[2ma rest day\u{1B}[0m

    259 days hold something you wrote, 207 of them a win.

    """,
    "a leap year": """
    2024

       Jan Feb Mar  Apr May Jun  Jul Aug Sep  Oct Nov Dec
    Mo ░▓░░○██·░○█░▓-○▓·█░○▓█░▓○·▓█··-▓█░·░░▓█○░░▓·○▓░-▓○█░·
    Tu ░○█·▓░○▓-█░○·█░▓○░▓██·░▓█-○░···○░░▓█○▓░·▓○-░░▓○░·░░○█
    We ██░-▓█░▓·░▓██○░▓█·○░-▓█○░░·█··░░▓○█·░-○░▓░░○·█░░○█░▓
    Th ○░▓█·○░▓█░○░░·█-░░▓█○▓·░▓○█░··○·-░░○██░░·█░▓░○▓██·○▓
    Fr ·░○░░▓█○░·-█○▓░░▓○·░░▓○░▓░░···░░○█░▓·○▓██░○▓-·▓○░▓██
    Sa ░░▓█○·░░▓○█░░▓·░▓░░○██-·○█░▓··▓█·░○▓█░▓-░·██○░▓█░○·░
    Su -·█░░▓○░▓░·○██░░○-░·░○▓██░○▓··▓○░▓-█○·▓█░○░░▓█·░░▓█-

    ░ 1 win  ▓ 2  █ 3 to 6  ○ something else you wrote  - a rest day

    293 days hold something you wrote, 235 of them a win.

    """,
    "in words": """
    2026

    January: wins on 22 days, 47 in all; something else you wrote on 4 days; 2 rest days.
    February: wins on 18 days, 35 in all; something else you wrote on 5 days; 1 rest day.
    March: wins on 21 days, 51 in all; something else you wrote on 6 days; 1 rest day.
    April: wins on 21 days, 48 in all; something else you wrote on 4 days; 2 rest days.
    May: wins on 20 days, 42 in all; something else you wrote on 5 days; 2 rest days.
    June: wins on 19 days, 45 in all; something else you wrote on 6 days; 2 rest days.
    July: wins on 11 days, 24 in all; something else you wrote on 2 days; 1 rest day.
    August: wins on 22 days, 43 in all; something else you wrote on 5 days; 1 rest day.
    September: wins on 19 days, 46 in all; something else you wrote on 6 days; 2 rest days.
    October: wins on 20 days, 40 in all; something else you wrote on 5 days; 2 rest days.
    November: wins on 14 days, 27 in all; something else you wrote on 4 days; 1 rest day.

    259 days hold something you wrote, 207 of them a win.

    """,
    "too narrow": """
    2026

    The picture of a year takes 40
    columns; here it is in words.
    January: wins on 22 days, 47 in
    all; something else you wrote on
    4 days; 2 rest days.
    February: wins on 18 days, 35 in
    all; something else you wrote on
    5 days; 1 rest day.
    March: wins on 21 days, 51 in
    all; something else you wrote on
    6 days; 1 rest day.
    April: wins on 21 days, 48 in
    all; something else you wrote on
    4 days; 2 rest days.
    May: wins on 20 days, 42 in all;
    something else you wrote on 5
    days; 2 rest days.
    June: wins on 19 days, 45 in
    all; something else you wrote on
    6 days; 2 rest days.
    July: wins on 11 days, 24 in
    all; something else you wrote on
    2 days; 1 rest day.
    August: wins on 22 days, 43 in
    all; something else you wrote on
    5 days; 1 rest day.
    September: wins on 19 days, 46
    in all; something else you wrote
    on 6 days; 2 rest days.
    October: wins on 20 days, 40 in
    all; something else you wrote on
    5 days; 2 rest days.
    November: wins on 14 days, 27 in
    all; something else you wrote on
    4 days; 1 rest day.

    259 days hold something you
    wrote, 207 of them a win.

    """,
    "a journal of two months": """
    2026

       Jan Feb Mar  Apr May  Jun Jul Aug  Sep Oct Nov  Dec
    Mo                                         ██▒○▓-·
    Tu                                         -▒·██○▒
    We                                         █▒○▒▒▓█
    Th                                         ▒▒▓·○▓▒
    Fr                                         ▓○-▒▒▓○
    Sa                                         ▓▒▒○·█▒
    Su                                         ·█▒▓▒○
                                                     ▲ today, Sat 21 November

    ▒ 1 win  ▓ 2  █ 3 to 6  ○ something else you wrote  - a rest day

    40 days hold something you wrote, 32 of them a win.

    """,
    "without figures": """
    2026

       Jan Feb Mar  Apr May  Jun Jul Aug  Sep Oct Nov  Dec
    Mo                                         █████··
    Tu                                         ·█·████
    We                                         ███████
    Th                                         ███·███
    Fr                                         ██·████
    Sa                                         ████·██
    Su                                         ·█████
                                                     ▲ today, Sat 21 November

    █ a day with something you wrote

    Each of them is still yours to read: nudgectl list --from 2026-01-01

    """,
    "without figures, in words": """
    2026

    Days that hold something you wrote:
    October: 5, 7 to 10, 12 to 19, 21, 22, 24 to 28, 30, 31.
    November: 1 to 6, 8, 10 to 15, 17 to 21.

    Each of them is still yours to read: nudgectl list --from 2026-01-01

    """,
    "nothing yet": """
    2026
    Nothing is on record yet. Any day can be the first.

    """,
    "nothing then": """
    2025
    Nothing is on record for 2025.

    """,
    "before the journal": """
    2025
    Your journal begins on Monday, 5 October 2026.

    """,
    "still ahead": """
    2027
    2027 is still ahead.

    """,
  ]
}
