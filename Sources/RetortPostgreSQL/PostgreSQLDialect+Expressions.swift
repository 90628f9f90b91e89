import RetortSQL

extension PostgreSQLDialect {
  public var expressionSyntax: ExpressionSyntax { .postgresql }

  public func blobLiteral(_ bytes: [UInt8]) -> String {
    "'\\x" + bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() + "'::bytea"
  }
}
