import RetortEngine
import RetortSQL
import RetortSQLite
import Testing

@Suite("Database URLs")
struct DatabaseURLTests {
  @Test("A password is read and never shown")
  func password() throws {
    let url = try DatabaseURL(
      "postgresql+psycopg://scott:p%40ss:word@[::1]:5432/app?sslmode=require&password=x")
    #expect(url.scheme == "postgresql")
    #expect(url.user == "scott")
    #expect(url.password == "p@ss:word")
    #expect(url.host == "::1")
    #expect(url.port == 5432)
    #expect(url.database == "app")
    #expect(url.description == "postgresql://scott:***@[::1]:5432/app?sslmode=require&password=***")
  }

  @Test(
    "SQLite's files",
    arguments: [
      ("sqlite:///app.db", "app.db"), ("sqlite:////tmp/a%20b.db", "/tmp/a b.db"), ("sqlite://", nil),
      ("sqlite:///:memory:", nil),
    ])
  func files(_ pair: (String, String?)) throws {
    #expect(try SQLiteDriver.path(of: DatabaseURL(pair.0)) == pair.1)
  }

  @Test(
    "What is no URL is refused without showing it",
    arguments: ["", "app.db", "://x", "sqlite://app.db", "pg://h:99999/x", "pg://a:1,b:2/x"])
  func refused(_ text: String) throws {
    #expect(throws: RetortError.self) {
      let engine = try Engine(DatabaseURL(text), drivers: [SQLiteDriver()])
      _ = try engine.connect()
    }
  }
}
