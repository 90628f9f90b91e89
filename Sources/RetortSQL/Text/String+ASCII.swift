extension String {
  /// The text with the letters A to Z in lower case and all others as they are: how SQL's keywords compare
  /// everywhere, and names in SQLite.
  public var asciiLowercased: String {
    func hasCapitals(_ bytes: some Sequence<UInt8>) -> Bool { bytes.contains { $0 >= 0x41 && $0 <= 0x5A } }
    guard utf8.withContiguousStorageIfAvailable({ hasCapitals($0) }) ?? hasCapitals(utf8) else { return self }
    return String(decoding: utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
