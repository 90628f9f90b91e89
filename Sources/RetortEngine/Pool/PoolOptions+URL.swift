import RetortSQL

extension PoolOptions {
  /// Takes the options of the pool out of a URL.
  ///
  /// - Throws: `invalid_url` for one that says no such thing.
  init(takenFrom url: inout DatabaseURL, otherwise defaults: PoolOptions) throws {
    self = defaults
    var rest: [DatabaseURL.Option] = []
    for option in url.options {
      switch option.name {
      case "pool_size": size = try PoolOptions.number(option, from: 0)
      case "pool_overflow": overflow = option.value == "any" ? nil : try PoolOptions.number(option, from: 0)
      case "pool_timeout": timeout = .seconds(try PoolOptions.number(option, from: 0))
      case "pool_recycle": recycle = .seconds(try PoolOptions.number(option, from: 1))
      case "pool_pre_ping": prePing = try PoolOptions.flag(option)
      default: rest.append(option)
      }
    }
    url.options = rest
  }

  private static func number(_ option: DatabaseURL.Option, from minimum: Int) throws -> Int {
    guard let number = Int(option.value), number >= minimum, number <= 1_000_000 else {
      throw RetortError(
        "invalid_url", "\(option.name)=\(option.value): a whole number from \(minimum) is expected")
    }
    return number
  }

  private static func flag(_ option: DatabaseURL.Option) throws -> Bool {
    switch option.value.lowercased() {
    case "on", "true", "1": true
    case "off", "false", "0": false
    default: throw RetortError("invalid_url", "\(option.name)=\(option.value): on or off is expected")
    }
  }
}
