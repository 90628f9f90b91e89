/// Writes dates and times as the three databases read them.
struct MomentWriter {
  private var bytes: [UInt8] = []

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func write(_ text: String) { bytes += text.utf8 }

  mutating func write(_ number: Int, width: Int) {
    var divisor = 1
    for _ in 1..<width { divisor *= 10 }
    if number >= divisor * 10 {
      bytes += String(number).utf8
      return
    }
    while divisor > 0 {
      bytes.append(UInt8(truncatingIfNeeded: 0x30 + number / divisor % 10))
      divisor /= 10
    }
  }

  mutating func write(_ date: LocalDate) {
    bytes.reserveCapacity(32)
    write(date.year > 0 ? date.year : 1 - date.year, width: 4)
    write("-")
    write(date.month, width: 2)
    write("-")
    write(date.day, width: 2)
  }

  mutating func write(_ time: LocalTime) {
    write(time.hour, width: 2)
    write(":")
    write(time.minute, width: 2)
    write(":")
    write(time.second, width: 2)
    write(".")
    write(time.microsecond, width: 6)
  }

  mutating func write(_ value: LocalDateTime) {
    write(value.date)
    write(" ")
    write(value.time)
  }
}

/// Reads dates and times as the three databases write them.
struct MomentReader {
  private let bytes: UnsafeRawBufferPointer
  private var place = 0

  /// What of it does not fit.
  struct Mismatch: Error {}

  /// Reads a whole text; nil where something is left over.
  static func read<Value>(_ text: String, _ body: (inout MomentReader) -> Value?) -> Value? {
    var text = text
    return text.withUTF8 { read(UnsafeRawBufferPointer($0), body) }
  }

  static func read<Value>(_ text: UnsafeRawBufferPointer, _ body: (inout MomentReader) -> Value?) -> Value? {
    var reader = MomentReader(bytes: text)
    guard let value = body(&reader), reader.place == text.count else { return nil }
    return value
  }

  private init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard place < bytes.count, UInt32(bytes[place]) == character.value else { return false }
    place += 1
    return true
  }

  private mutating func require(_ character: Unicode.Scalar) throws(Mismatch) {
    if !take(character) { throw Mismatch() }
  }

  /// A number of `width` digits, or of more where `longer`.
  private mutating func number(_ width: Int, longer: Bool = false) throws(Mismatch) -> Int {
    var value = 0
    let start = place
    while place < bytes.count, bytes[place] &- 0x30 < 10, place - start < (longer ? 9 : width) {
      value = value * 10 + Int(bytes[place] &- 0x30)
      place += 1
    }
    guard place - start >= width else { throw Mismatch() }
    return value
  }

  /// Whether the text ends with ` BC`. It is passed when the rest has been read.
  func takeEra() -> Bool {
    bytes.count > 3 && bytes[bytes.count - 3] == 0x20 && bytes[bytes.count - 2] == UInt8(ascii: "B")
      && bytes[bytes.count - 1] == UInt8(ascii: "C")
  }

  private mutating func skipEra() throws(Mismatch) {
    try require(" ")
    try require("B")
    try require("C")
  }

  private mutating func bareDate(isBeforeChrist: Bool) throws(Mismatch) -> LocalDate {
    let year = try number(4, longer: true)
    try require("-")
    let month = try number(2)
    try require("-")
    let day = try number(2)
    guard let date = try? LocalDate(year: isBeforeChrist ? 1 - year : year, month: month, day: day) else {
      throw Mismatch()
    }
    return date
  }

  mutating func datePart(era isBeforeChrist: Bool) throws(Mismatch) -> LocalDate {
    let date = try bareDate(isBeforeChrist: isBeforeChrist)
    if isBeforeChrist { try skipEra() }
    return date
  }

  mutating func timePart() throws(Mismatch) -> LocalTime {
    let hour = try number(2)
    try require(":")
    let minute = try number(2)
    var second = 0
    var microsecond = 0
    if take(":") {
      second = try number(2)
      if take(".") {
        let start = place
        microsecond = try number(1, longer: true)
        let digits = place - start
        guard digits <= 6 else { throw Mismatch() }
        for _ in digits..<6 { microsecond *= 10 }
      }
    }
    let time = ((hour * 60 + minute) * 60 + second) * 1_000_000 + microsecond
    guard minute < 60, second < 60, time <= 86_400_000_000 else { throw Mismatch() }
    return LocalTime(unchecked: time)
  }

  /// A day and a time, and how many seconds its zone is ahead of UTC where it says so.
  mutating func dateTimePart() throws(Mismatch) -> (dateTime: LocalDateTime, offset: Int?) {
    let isBeforeChrist = takeEra()
    let date = try bareDate(isBeforeChrist: isBeforeChrist)
    if !take(" "), !take("T") { throw Mismatch() }
    let time = try timePart()
    var offset: Int?
    if take("Z") {
      offset = 0
    } else if take("+") {
      offset = try zone()
    } else if take("-") {
      offset = -(try zone())
    }
    if isBeforeChrist { try skipEra() }
    return (LocalDateTime(date, time), offset)
  }

  /// `05`, `05:30`, `05:30:20`.
  private mutating func zone() throws(Mismatch) -> Int {
    var seconds = try number(2) * 3600
    if take(":") {
      seconds += try number(2) * 60
      if take(":") { seconds += try number(2) }
    }
    return seconds
  }
}
