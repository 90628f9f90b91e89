extension Int64 {
  /// Decimal digits with a `-` in front where it is negative; nil for anything else, and for what does not fit.
  package init?(digits: UnsafeRawBufferPointer) {
    let isNegative = digits.first == UInt8(ascii: "-")
    guard digits.count > (isNegative ? 1 : 0), digits.count < 20 else {
      // The longest ones are rare.
      guard let value = Int64(String(decoding: digits, as: UTF8.self)) else { return nil }
      self = value
      return
    }
    var value: Int64 = 0
    for place in (isNegative ? 1 : 0)..<digits.count {
      let digit = digits[place] &- 0x30
      guard digit < 10 else { return nil }
      let (tens, isTooLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, isTooSmall) = tens.subtractingReportingOverflow(Int64(digit))
      guard !isTooLarge, !isTooSmall else { return nil }
      value = sum
    }
    if isNegative {
      self = value
    } else {
      guard value != .min else { return nil }
      self = -value
    }
  }
}
