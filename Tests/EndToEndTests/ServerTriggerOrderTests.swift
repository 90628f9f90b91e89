import Testing

/// Triggers of one event fire in the order of the target. A dump shows it as the order of its statements.
@Suite struct ServerTriggerOrderTests {
  private static let start = """
    CREATE TABLE t (id int PRIMARY KEY, a int);
    CREATE TRIGGER one BEFORE INSERT ON t FOR EACH ROW SET NEW.a = 1;
    CREATE TRIGGER two BEFORE INSERT ON t FOR EACH ROW SET NEW.a = 2;
    CREATE TRIGGER three BEFORE INSERT ON t FOR EACH ROW SET NEW.a = 3;
    """

  @Test(arguments: [
    "DROP TRIGGER one; CREATE TRIGGER one BEFORE INSERT ON t FOR EACH ROW SET NEW.a = 1;",
    "DROP TRIGGER one; CREATE TRIGGER one BEFORE INSERT ON t FOR EACH ROW PRECEDES two SET NEW.a = 4;",
    "DROP TRIGGER two;",
    "CREATE TRIGGER zero BEFORE INSERT ON t FOR EACH ROW PRECEDES one SET NEW.a = 0;",
  ])
  func isTheTargets(change: String) throws {
    let order = """
      SELECT concat(trigger_name, ' ', action_order) FROM information_schema.triggers
      WHERE trigger_schema = database() ORDER BY action_order
      """
    let target = try ServerClient(.mariadb)
    try target.run(Self.start + change)
    let project = try ServerProject(.mariadb, target: target.url)
    try project.database.run(Self.start)
    let before = try project.database.lines(order)
    try project.migrate("change")
    #expect(try project.database.lines(order) == target.lines(order))
    try project.succeed("check")
    try project.succeed("downgrade", "base")
    #expect(try project.database.lines(order) == before)
  }
}
