extension [UInt8] {
  /// The first place in a range where bytes stand that lie in it as a whole.
  public func firstPlace(of bytes: some Collection<UInt8>, in range: Range<Int>) -> Int? {
    let wanted = Array(bytes)
    return places(of: wanted, in: range).first { holds(wanted, at: $0) }
  }

  /// The last place where bytes stand.
  public func lastPlace(of bytes: some Collection<UInt8>) -> Int? {
    let wanted = Array(bytes)
    return places(of: wanted, in: indices).last { holds(wanted, at: $0) }
  }

  private func places(of bytes: [UInt8], in range: Range<Int>) -> Range<Int> {
    let length = bytes.count
    return length > 0 && range.count >= length
      ? range.lowerBound..<range.upperBound - length + 1 : range.lowerBound..<range.lowerBound
  }

  // A generic comparison is slow where it is not specialised, and this one is called for every byte.
  private func holds(_ bytes: [UInt8], at place: Int) -> Bool {
    for offset in bytes.indices where self[place + offset] != bytes[offset] { return false }
    return true
  }
}
