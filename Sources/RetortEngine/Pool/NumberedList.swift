/// Values by number, few of them: a list is searched in less time than a number is hashed, and the pool's lock is held
/// meanwhile. Looking for one is O(count).
struct NumberedList<Value> {
  private var numbers: [Int] = []
  private var values: [Value] = []

  var count: Int { numbers.count }

  subscript(number: Int) -> Value? {
    get { numbers.lastIndex(of: number).map { values[$0] } }
    set {
      guard let newValue else {
        remove(number)
        return
      }
      if let place = numbers.lastIndex(of: number) {
        values[place] = newValue
      } else {
        append(newValue, number)
      }
    }
  }

  /// - Parameter number: none of those that are there.
  mutating func append(_ value: Value, _ number: Int) {
    numbers.append(number)
    values.append(value)
  }

  @discardableResult
  mutating func remove(_ number: Int) -> Value? {
    guard let place = numbers.lastIndex(of: number) else { return nil }
    // The last one takes its place.
    let last = numbers.count - 1
    numbers.swapAt(place, last)
    values.swapAt(place, last)
    numbers.removeLast()
    return values.removeLast()
  }
}
