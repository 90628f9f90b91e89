import CClientLibraries
import CMariaDB
import RetortEngine
import RetortSQL

/// How to reach a server: what a URL says, in the words of libmariadb
/// (https://mariadb.com/kb/en/mysql_optionsv/).
///
/// Options of the URL: `ssl-mode` (`disabled`, `preferred`, `required`, `verify-ca`, `verify-identity`),
/// `ssl_ca`, `ssl_capath`, `ssl_cert`, `ssl_key`, `ssl_crl`, `ssl_cipher`, `tls_version`, `ssl_fp`,
/// `connect_timeout`, `read_timeout`, `write_timeout` (seconds), `unix_socket`, `compress`, `charset`
/// (only `utf8mb4`), `plugin_dir`, `default_auth`, `server_public_key`, `sql_mode`.
struct MySQLConnectionSettings: Sendable {
  enum TLS: String, Sendable {
    case disabled, preferred, required
    case verifyCA = "verify-ca"
    case verifyIdentity = "verify-identity"
  }

  let url: DatabaseURL
  private(set) var tls = TLS.preferred
  private(set) var texts: [(option: mysql_option, value: String)] = []
  private(set) var connectTimeout: UInt32 = 10
  private(set) var readTimeout: UInt32?
  private(set) var writeTimeout: UInt32?
  private(set) var socket: String?
  private(set) var compress = false
  private(set) var sqlMode: String?

  private static let names = [
    "ssl-mode", "ssl_ca", "ssl_capath", "ssl_cert", "ssl_key", "ssl_crl", "ssl_cipher", "tls_version",
    "ssl_fp", "connect_timeout", "read_timeout", "write_timeout", "unix_socket", "compress", "charset",
    "plugin_dir", "default_auth", "server_public_key", "sql_mode",
  ]

  /// - Throws: `invalid_url`.
  init(_ url: DatabaseURL) throws {
    self.url = url
    var hasCertificates = false
    var mode: TLS?
    for option in url.options {
      let name = MySQLConnectionSettings.spelled(option.name)
      switch name {
      case "ssl-mode": mode = try MySQLConnectionSettings.mode(option)
      case "ssl_ca":
        texts.append((MYSQL_OPT_SSL_CA, option.value))
        hasCertificates = true
      case "ssl_capath":
        texts.append((MYSQL_OPT_SSL_CAPATH, option.value))
        hasCertificates = true
      case "ssl_cert": texts.append((MYSQL_OPT_SSL_CERT, option.value))
      case "ssl_key": texts.append((MYSQL_OPT_SSL_KEY, option.value))
      case "ssl_crl": texts.append((MYSQL_OPT_SSL_CRL, option.value))
      case "ssl_cipher": texts.append((MYSQL_OPT_SSL_CIPHER, option.value))
      case "tls_version": texts.append((MARIADB_OPT_TLS_VERSION, option.value))
      case "ssl_fp": texts.append((MARIADB_OPT_TLS_PEER_FP, option.value))
      case "plugin_dir": texts.append((MYSQL_PLUGIN_DIR, option.value))
      case "default_auth": texts.append((MYSQL_DEFAULT_AUTH, option.value))
      case "server_public_key": texts.append((MYSQL_SERVER_PUBLIC_KEY, option.value))
      case "connect_timeout": connectTimeout = try MySQLConnectionSettings.seconds(option)
      case "read_timeout": readTimeout = try MySQLConnectionSettings.seconds(option)
      case "write_timeout": writeTimeout = try MySQLConnectionSettings.seconds(option)
      case "unix_socket": socket = option.value
      case "compress": compress = try MySQLConnectionSettings.flag(option)
      case "sql_mode": sqlMode = option.value
      case "charset":
        guard option.value.asciiLowercased.hasPrefix("utf8") else {
          throw RetortError(
            "invalid_url",
            "charset=\(option.value): the connection always speaks utf8mb4; tables keep their own charsets")
        }
      default:
        throw RetortError(
          "invalid_url",
          "unknown option '\(option.name)' of a \(url.scheme):// URL"
            + NearestName.hint(for: option.name, among: MySQLConnectionSettings.names))
      }
    }
    tls = mode ?? (hasCertificates ? .verifyCA : .preferred)
    for part in [url.host, url.user, url.password, url.database, socket] where part?.utf8.contains(0) ?? false
    {
      throw RetortError("invalid_url", "a part of the database URL holds a NUL")
    }
  }

  /// The spelling in use here of names that other tools write otherwise.
  private static func spelled(_ name: String) -> String {
    switch name.asciiLowercased {
    case "ssl-mode", "ssl_mode", "sslmode": "ssl-mode"
    case "socket": "unix_socket"
    case let other: other.replacing("-", with: "_")
    }
  }

  private static func mode(_ option: DatabaseURL.Option) throws -> TLS {
    let text = option.value.asciiLowercased.replacing("_", with: "-")
    guard let mode = TLS(rawValue: text) else {
      let known = ["disabled", "preferred", "required", "verify-ca", "verify-identity"]
      throw RetortError(
        "invalid_url",
        "ssl-mode=\(option.value) is none of \(known.joined(separator: ", "))"
          + NearestName.hint(for: text, among: known))
    }
    return mode
  }

  private static func seconds(_ option: DatabaseURL.Option) throws -> UInt32 {
    guard let number = UInt32(option.value), number > 0 else {
      throw RetortError("invalid_url", "\(option.name)=\(option.value) is no number of seconds")
    }
    return number
  }

  private static func flag(_ option: DatabaseURL.Option) throws -> Bool {
    switch option.value.asciiLowercased {
    case "1", "true", "yes", "on", "": return true
    case "0", "false", "no", "off": return false
    default: throw RetortError("invalid_url", "\(option.name)=\(option.value) is neither true nor false")
    }
  }

  /// Where the server is, for messages.
  var place: String {
    if let socket { return "socket '\(socket)'" }
    return "\(url.host ?? "localhost"):\(url.port ?? 3306)"
  }

  /// A handle of libmariadb, connected.
  ///
  /// - Throws: `DatabaseError`; `missing_library` where libmariadb is not installed.
  func connect() throws -> UnsafeMutablePointer<MYSQL> {
    if let problem = retort_libmariadb_problem() {
      throw RetortError(
        "missing_library",
        "MariaDB and MySQL are spoken to through libmariadb, which cannot be loaded (\(String(cString: problem))): "
          + "install it, on Debian and Ubuntu with 'apt-get install libmariadb3'")
    }
    guard let handle = mysql_init(nil) else {
      throw DatabaseError(kind: .cannotConnect, nativeCode: 2008, reason: "libmariadb ran out of memory")
    }
    mysql_options(handle, MYSQL_SET_CHARSET_NAME, "utf8mb4")
    retort_mysql_set_number(handle, MYSQL_OPT_CONNECT_TIMEOUT, connectTimeout)
    if let readTimeout { retort_mysql_set_number(handle, MYSQL_OPT_READ_TIMEOUT, readTimeout) }
    if let writeTimeout { retort_mysql_set_number(handle, MYSQL_OPT_WRITE_TIMEOUT, writeTimeout) }
    retort_mysql_set_packet_limit(handle, 1 << 30)
    // The server must not be able to ask for files of this machine.
    retort_mysql_set_number(handle, MYSQL_OPT_LOCAL_INFILE, 0)
    retort_mysql_set_flag(handle, MYSQL_OPT_RECONNECT, 0)
    retort_mysql_set_flag(handle, MYSQL_REPORT_DATA_TRUNCATION, 0)
    if compress { mysql_options(handle, MYSQL_OPT_COMPRESS, nil) }
    for (option, value) in texts { mysql_options(handle, option, value) }
    switch tls {
    case .disabled: break
    case .preferred: break
    case .required: retort_mysql_set_flag(handle, MYSQL_OPT_SSL_ENFORCE, 1)
    case .verifyCA, .verifyIdentity:
      // libmariadb checks the host's name together with the certificate.
      retort_mysql_set_flag(handle, MYSQL_OPT_SSL_ENFORCE, 1)
      retort_mysql_set_flag(handle, MYSQL_OPT_SSL_VERIFY_SERVER_CERT, 1)
    }
    // A socket is used for `localhost` alone, as everywhere with this library.
    let connected = mysql_real_connect(
      handle, socket == nil ? url.host ?? "localhost" : nil, url.user, url.password, url.database,
      UInt32(url.port ?? 0), socket, UInt(CLIENT_MULTI_STATEMENTS) | UInt(CLIENT_FOUND_ROWS))
    guard connected != nil else {
      let error = MySQLError.connecting(handle, settings: self)
      mysql_close(handle)
      throw error
    }
    if tls == .required || tls == .verifyCA || tls == .verifyIdentity, mysql_get_ssl_cipher(handle) == nil {
      mysql_close(handle)
      throw DatabaseError(
        kind: .cannotConnect, nativeCode: 2026, reason: "the server offers no TLS",
        context: "cannot connect to \(place)",
        advice: "ssl-mode=\(tls.rawValue) asks for it: set up TLS on the server, or choose ssl-mode=preferred"
      )
    }
    return handle
  }
}
