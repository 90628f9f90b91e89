/// Texts that mean something to a database, or to those who quote for it.
enum HostileText {
  static let corpus: [String] = [
    // Quotes of every kind, alone, doubled and unbalanced.
    "'", "''", "'''", "\"", "\"\"", "\"\"\"", "`", "``", "[", "]", "[]", "]]", "'\"`", "x'y", "x\"y", "x`y",
    "' ", " '",
    // With a mark behind them that makes one character of the two.
    "'\u{301}", "x'\u{301} OR 1=1 -- ", "\"\u{301}", "\"\u{301}; DROP TABLE canary; --", "`\u{301}",
    "`\u{20E3}x",
    "'\u{200D}; DROP TABLE canary; --", "\"\u{200D}", "'\u{FE0F}", "'\u{338}'", "\\\u{301}'", "%\u{301}",
    "_\u{301}",
    "/\u{301}%", "-\u{301}-", "]\u{301}", "\"\u{301}\u{302}\u{303}, \"",
    // Backslashes and escapes.
    "\\", "\\\\", "\\'", "\\\"", "\\\\'", "'\\", "x\\", "\\0", "\\x27", "\\u0027", "\\U00000027", "\\047",
    "\\n", "\\Z",
    "U&'\\0027'", "U&\"\\0022\"", "E'\\''", "N'x'", "_utf8'x'", "x'27'", "X'2", "b'1'",
    // Comments.
    "--", "-- ", "--\n", "x-- ", "/*", "*/", "/**/", "/*!", "/*!50000 x */", "*/ x /*", "#", "# x", "#\n",
    "/*+ x */",
    "'--", "'/*", "'#", "\"--", "`--",
    // More than one statement.
    ";", "; DROP TABLE canary", "'; DROP TABLE canary; --", "\"; DROP TABLE canary; --",
    "`; DROP TABLE canary; --",
    "); DROP TABLE canary; --", "\\'; DROP TABLE canary; -- ", "1; SELECT 1", "x' OR 'x'='x",
    "x\" OR \"x\"=\"x",
    "') UNION SELECT 1 --", "x) VALUES ('y'), ('z'", "x', 'y", "x, y", "x.y", ".", "x AS y", "*", "(", ")",
    "()", ",",
    // Dollar quotes and parameters.
    "$", "$$", "$$x$$", "$tag$", "$tag$ '; $tag$", "$1", "$2", "?", "?1", "??", ":name", ":1", "::", "@x",
    "@@version",
    "%s", "%(x)s", "{x}", "${x}", "#{x}",
    // Patterns.
    "%", "_", "%%", "100%", "a_b", "/", "/%", "//", "\\%", "[a-z]", "^$", "*.*",
    // White space and control characters.
    "", " ", "  ", "\n", "\r", "\r\n", "\t", "\u{B}", "\u{C}", "\u{1A}", "\u{8}", "\u{7F}", "x\ny", "x\r\ny",
    "'\n", "\n'",
    "\u{85}", "\u{A0}", "\u{2028}", "\u{3000}", "\u{FEFF}", "\u{FEFF}'",
    // NUL.
    "\0", "x\0y", "'\0", "\0'", "x\0; DROP TABLE canary; --",
    // Quotes that look so, and what other character sets read as one.
    "\u{2018}", "\u{2019}", "\u{201C}", "\u{2BC}", "\u{FF07}", "\u{FF02}", "\u{FF40}", "\u{FF1B}", "\u{BF}'",
    "\u{BF}\\'",
    "縗'", "縗\\", "뽜'", "呿'", "\u{2B9}", "\u{5F3}", "ʼ OR 1=1 --",
    // What stands for what is no character, and the ends of Unicode.
    "\u{FFFD}", "\u{D7FF}", "\u{E000}", "\u{FFFF}", "\u{10000}", "\u{10FFFF}", "\\ud800", "\\udc27", "😀'",
    "👩‍👩‍👧'",
    "é", "e\u{301}", "ﬁ", "ß", "İ", "\u{202E}'; --",
    // Words.
    "select", "SELECT", "null", "NULL", "default", "true", "users", "canary", "and", "end", "from", "table",
    "rowid", "0",
    "1", "-1", "1e5", "0x27", "1 OR 1=1", "NaN", "Infinity",
  ]

  /// Longer than what fits anywhere, for texts alone.
  static let long = [
    String(repeating: "'", count: 2_001), String(repeating: "\\", count: 2_001),
    String(repeating: "\"\u{301}`", count: 700), String(repeating: "x", count: 20_000) + "'",
  ]

  private static let pieces =
    corpus.filter { !$0.isEmpty && $0.utf8.count < 12 } + [
      "a", "b", "x1", "é", " OR ", " AND ", "=", "(", ")",
    ]

  /// A text of some pieces, the same for the same seed.
  static func random(_ random: inout SeededGenerator) -> String {
    var text = ""
    for _ in 0...random.below(6) { text += random.pick(pieces) ?? "" }
    return text
  }
}
