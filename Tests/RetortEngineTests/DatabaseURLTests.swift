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

  @Test("A URL of parts reads as the same URL")
  func parts() throws {
    var url = try DatabaseURL(
      scheme: "postgresql+psycopg", user: "a:b@c", password: "p@s/s?%&ä", host: "::1", port: 5432,
      database: "my db", options: ["host": "/var/run", "x": "a&b=c#%"])
    #expect(
      url.description(hidingPassword: false)
        == "postgresql://a%3Ab%40c:p%40s%2Fs%3F%25%26ä@[::1]:5432/my%20db?host=/var/run&x=a%26b=c%23%25")
    #expect(try DatabaseURL(url.description(hidingPassword: false)) == url)
    #expect(!url.description.contains("s%2Fs"))
    url.setOption("x", to: nil)
    url.setOption("host", to: "/tmp")
    url.setOption("sslmode", to: "require")
    #expect(url.options.map(\.name) == ["host", "sslmode"])
    #expect(url.option("host") == "/tmp")
    let socket = try DatabaseURL(scheme: "postgresql", host: "/var/run", database: "a")
    #expect(socket.description == "postgresql://%2Fvar%2Frun/a")
    #expect(try DatabaseURL(socket.description) == socket)
  }

  @Test("Parts that are none", arguments: [("", 1), ("a b", 1), ("postgresql", 0), ("postgresql", 65536)])
  func wrongParts(_ pair: (String, Int)) {
    let error = #expect(throws: RetortError.self) { try DatabaseURL(scheme: pair.0, port: pair.1) }
    #expect(error?.code == "invalid_url")
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
