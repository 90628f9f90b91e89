import RetortSQL
import Testing

@Suite("Splitting and comparing SQL text")
struct SQLTextTests {
  private var sqlite: SQLLexicalRules {
    var rules = SQLLexicalRules()
    rules.brackets = true
    return rules
  }

  @Test("Semicolons inside literals, comments and trigger bodies do not end a statement")
  func statements() {
    let script = """
      -- first; comment
      CREATE TABLE a (x TEXT DEFAULT 'a;b');  /* ; */
      CREATE TEMP TRIGGER t AFTER INSERT ON a BEGIN
        UPDATE a SET x = CASE WHEN 1 THEN ';' ELSE new.end END;
        DELETE FROM a;
      END;
      ;;
      SELECT [a;b] FROM `c;d`
      """
    let found = SQLScript.statements(of: script, rules: sqlite)
    #expect(found.map(\.line) == [2, 3, 8])
    #expect(found.map { $0.text.prefix(12) } == ["CREATE TABLE", "CREATE TEMP ", "SELECT [a;b]"])
    #expect(found[1].text.hasSuffix("END"))
  }

  @Test(
    "Spellings of the same tokens are equal",
    arguments: [
      ("a=1", "( A == 1 )"), ("\"a\" <> 'X'", "a != 'X'"), ("f(a ,b)", "F( a,\n b) -- end"),
      ("((a) > 0)", "(a) > 0"), ("x'AB'", "X'ab'"),
    ])
  func canonical(_ pair: (String, String)) {
    #expect(SQLText.canonical(pair.0, rules: sqlite) == SQLText.canonical(pair.1, rules: sqlite))
  }

  @Test(
    "Different texts stay different",
    arguments: [("'a'", "'A'"), ("a = 1", "1 = a"), ("(a) + (b)", "a) + (b"), ("a || b", "a | | b")])
  func distinct(_ pair: (String, String)) {
    #expect(SQLText.canonical(pair.0, rules: sqlite) != SQLText.canonical(pair.1, rules: sqlite))
  }

  @Test("Renaming an identifier leaves literals and functions alone")
  func renaming() {
    let text = "length(length) > 0 AND \"length\" <> 'length' AND t.LENGTH < 9 -- length"
    #expect(
      SQLText.renaming("length", to: "size", in: text, rules: sqlite)
        == "length(size) > 0 AND size <> 'length' AND t.size < 9 -- length")
  }

  @Test(
    "Text that ends inside a literal or comment is read to its end",
    arguments: ["'abc", "\"a", "/* x", "[x", "'a''"])
  func unterminated(_ text: String) {
    var tokenizer = SQLTokenizer(text, rules: sqlite)
    while tokenizer.next() != nil {}
    #expect(tokenizer.isUnterminated)
    #expect(tokenizer.position == text.utf8.count)
  }
}
