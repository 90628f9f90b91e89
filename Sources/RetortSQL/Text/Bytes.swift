extension [UInt8] {
  /// The first place in a range where bytes stand that lie in it as a whole.
  public func firstPlace(of bytes: some Collection<UInt8>, in range: Range<Int>) -> Int? {
    places(of: bytes, in: range).first { holds(bytes, at: $0) }
  }

  /// The last place where bytes stand.
  public func lastPlace(of bytes: some Collection<UInt8>) -> Int? {
    places(of: bytes, in: indices).last { holds(bytes, at: $0) }
  }

  private func places(of bytes: some Collection<UInt8>, in range: Range<Int>) -> Range<Int> {
    let length = bytes.count
    return length > 0 && range.count >= length
      ? range.lowerBound..<range.upperBound - length + 1 : range.lowerBound..<range.lowerBound
  }

  private func holds(_ bytes: some Collection<UInt8>, at place: Int) -> Bool {
    self[place...].starts(with: bytes)
  }
}
