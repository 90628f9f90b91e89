import RetortSQL

extension DatabaseURL {
  /// The URL with `***` for the password.
  public var description: String { description(hidingPassword: true) }

  /// The URL as text, with percent escapes where its parts need them: reading it gives the same URL.
  ///
  /// ```swift
  /// let url = try DatabaseURL(scheme: "mariadb", user: "app", password: "p@ss", host: "db", database: "shop")
  /// url.description(hidingPassword: false)   // mariadb://app:p%40ss@db/shop
  /// "\(url)"                                 // mariadb://app:***@db/shop
  /// ```
  ///
  /// - Parameter hidingPassword: whether `***` stands for the password, and for options that are one.
  public func description(hidingPassword: Bool) -> String {
    var text = "\(scheme)://"
    if user != nil || password != nil {
      text += DatabaseURL.escaped(user ?? "", keeping: "")
      if let password { text += ":" + (hidingPassword ? "***" : DatabaseURL.escaped(password, keeping: "")) }
      text += "@"
    }
    if let host {
      let isAddress = host.utf8.contains(UInt8(ascii: ":")) && !host.utf8.contains(UInt8(ascii: "/"))
      text +=
        isAddress ? "[\(DatabaseURL.escaped(host, keeping: ":"))]" : DatabaseURL.escaped(host, keeping: "")
    }
    if let port { text += ":\(port)" }
    if let database { text += "/" + DatabaseURL.escaped(database, keeping: "/:@,;=+&") }
    if !options.isEmpty {
      text += "?" + options.map { written($0, hidingPassword: hidingPassword) }.joined(separator: "&")
    }
    return text
  }

  private func written(_ option: Option, hidingPassword: Bool) -> String {
    let secret = ["password", "passwd", "sslpassword", "passfile"]
    let name = DatabaseURL.escaped(option.name, keeping: "/:@,;+")
    guard !hidingPassword || !secret.contains(option.name) else { return "\(name)=***" }
    return "\(name)=\(DatabaseURL.escaped(option.value, keeping: "/:@,;=+?"))"
  }

  /// - Parameter signs: those that mean nothing where the text stands. Letters of other alphabets are kept.
  private static func escaped(_ text: String, keeping signs: String) -> String {
    let kept = signs + "-._~!$'()*"
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      let letter = byte | 0x20
      let isPlain =
        letter >= 0x61 && letter <= 0x7A || byte >= 0x30 && byte <= 0x39 || byte >= 0x80
        || kept.utf8.contains(byte)
      if isPlain {
        bytes.append(byte)
      } else {
        bytes += "%\(Hexadecimal.text([byte]).uppercased())".utf8
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
