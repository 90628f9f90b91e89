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

  private var mysql: SQLLexicalRules {
    var rules = SQLLexicalRules()
    rules.backslashEscapes = true
    rules.hashComments = true
    rules.doubleQuotedStrings = true
    return rules
  }

  @Test(
    "Compound statements of MariaDB are one, by themselves and as bodies",
    arguments: [
      "BEGIN NOT ATOMIC SELECT 1; IF 1 THEN SELECT 2; END IF; END",
      "lab: BEGIN NOT ATOMIC SELECT 1; END",
      "IF 1 THEN SELECT 1; ELSE SELECT 2; END IF",
      "CASE 1 WHEN 1 THEN SELECT CASE WHEN 1 THEN 2 END; ELSE SELECT 3; END CASE",
      "FOR i IN 0..5 DO INSERT INTO t VALUES (i); END FOR",
      "lab: LOOP LEAVE lab; END LOOP",
      "WHILE 0 DO SELECT 1; END WHILE",
      "CREATE TRIGGER a BEFORE INSERT ON t FOR EACH ROW IF NEW.a THEN SET NEW.a = 1; ELSE SET NEW.a = 2; END IF",
      "CREATE TRIGGER a BEFORE INSERT ON t FOR EACH ROW FOLLOWS b BEGIN SET NEW.a = IF(1, 2, 3); END",
      "CREATE PROCEDURE IF NOT EXISTS p(IN n INT) READS SQL DATA WHILE n DO SET n = n - 1; END WHILE",
      "CREATE PROCEDURE p() lab: LOOP LEAVE lab; END LOOP",
      "CREATE PROCEDURE p(IN n INT)\nlab:BEGIN\n  IF(n) THEN LEAVE lab; END IF; END",
      "lab:LOOP LEAVE lab; END LOOP",
      "CREATE FUNCTION f(a INT) RETURNS SET('a', 'b') DETERMINISTIC CASE a WHEN 1 THEN RETURN 'a'; END CASE",
      "CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO IF 1 THEN DELETE FROM t; END IF",
    ])
  func compound(_ statement: String) {
    let found = SQLScript.statements(of: "\(statement);\nSELECT 2", rules: mysql)
    #expect(found.map(\.text) == [statement, "SELECT 2"])
  }

  @Test(
    "What only looks like a compound statement ends at its semicolon",
    arguments: [
      "CREATE FUNCTION f() RETURNS INT RETURN IF(1, 2, 3)",
      "CREATE FUNCTION f() RETURNS INT RETURN CASE WHEN 1 THEN 2 END",
      "CREATE TRIGGER a BEFORE INSERT ON t FOR EACH ROW SET NEW.a = IF(1, 2, 3)",
      "CREATE PROCEDURE p() SELECT CASE WHEN 1 THEN 2 END", "BEGIN", "SELECT IF(1, 2, 3)",
      "CREATE TABLE t (a INT, b INT CHECK (CASE WHEN a THEN b END))",
      "CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO DELETE FROM t WHERE IF(a, b, c)",
    ])
  func simple(_ statement: String) {
    let found = SQLScript.statements(of: "\(statement);\nSELECT 2", rules: mysql)
    #expect(found.map(\.text) == [statement, "SELECT 2"])
  }

  @Test("A delimiter is found at the end of a word as well")
  func delimiters() {
    let script = """
      CREATE TABLE t (id INT);
      DELIMITER $$
      CREATE TRIGGER x BEFORE INSERT ON t FOR EACH ROW BEGIN SET NEW.id = '$$'; END$$
      CREATE PROCEDURE p() SELECT 1$$CREATE PROCEDURE q() SELECT a$$
      DELIMITER //
      CREATE PROCEDURE r() BEGIN SELECT 4/2; END//
      DELIMITER ;
      SELECT 2;
      """
    let found = SQLScript.statements(of: script, rules: mysql)
    #expect(
      found.map(\.text) == [
        "CREATE TABLE t (id INT)",
        "CREATE TRIGGER x BEFORE INSERT ON t FOR EACH ROW BEGIN SET NEW.id = '$$'; END",
        "CREATE PROCEDURE p() SELECT 1", "CREATE PROCEDURE q() SELECT a",
        "CREATE PROCEDURE r() BEGIN SELECT 4/2; END", "SELECT 2",
      ])
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
