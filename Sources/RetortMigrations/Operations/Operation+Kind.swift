import RetortSQL

extension Operation {
  /// The operations there are; a new one is listed by the compiler wherever it owes something.
  package enum Kind: Hashable, Sendable {
    case createTable(CreateTable)
    case dropTable(DropTable)
    case renameTable(RenameTable)
    case addColumn(AddColumn)
    case dropColumn(DropColumn)
    case alterColumn(AlterColumn)
    case createIndex(CreateIndex)
    case dropIndex(DropIndex)
    case createConstraint(CreateConstraint)
    case dropConstraint(DropConstraint)
    case createTableComment(CreateTableComment)
    case dropTableComment(DropTableComment)
    case batchAlterTable(BatchAlterTable)
    case execute(Execute)
    case bulkInsert(BulkInsert)
    case createEnum(CreateEnum)
    case alterEnum(AlterEnum)
    case dropEnum(DropEnum)
    case createSequence(CreateSequence)
    case dropSequence(DropSequence)
    case createSchema(CreateSchema)
    case dropSchema(DropSchema)
    case createView(CreateView)
    case dropView(DropView)
    case createExtension(CreateExtension)
    case dropExtension(DropExtension)
    case backfill(Backfill)
    case renameIndex(RenameIndex)
    case renameConstraint(RenameConstraint)
    case validateConstraint(ValidateConstraint)
    case setTableOptions(SetTableOptions)
    case alterSequence(AlterSequence)
    case createDomain(CreateDomain)
    case dropDomain(DropDomain)
    case createTrigger(CreateTrigger)
    case dropTrigger(DropTrigger)
    case createFunction(CreateFunction)
    case dropFunction(DropFunction)
    case autocommitBlock(AutocommitBlock)
    case setComment(SetComment)
    case alterDomain(AlterDomain)
    case attachPartition(AttachPartition)
    case detachPartition(DetachPartition)
    case moveToSchema(MoveToSchema)

    /// The type of each directive by its name.
    package static let types: [String: any OperationDefinition.Type] = readers.mapValues(\.type)

    /// Reads the directive `name`, whose type must be among `types`. Nil where an issue was reported.
    init?(_ name: String, _ object: inout ObjectReader, in table: QualifiedName?) {
      guard let kind = Kind.readers[name]?.read(&object, table) else { return nil }
      self = kind
    }

    private struct Reader: Sendable {
      var type: any OperationDefinition.Type
      var read: @Sendable (inout ObjectReader, QualifiedName?) -> Kind?
    }

    private static func reader<Definition: OperationDefinition>(
      _ kind: @escaping @Sendable (Definition) -> Kind
    ) -> (String, Reader) {
      (Definition.directive, Reader(type: Definition.self) { Definition(&$0, in: $1).map(kind) })
    }

    private static let readers: [String: Reader] = {
      let all: [(String, Reader)] = [
        reader({ (operation: CreateTable) in .createTable(operation) }),
        reader({ (operation: DropTable) in .dropTable(operation) }),
        reader({ (operation: RenameTable) in .renameTable(operation) }),
        reader({ (operation: AddColumn) in .addColumn(operation) }),
        reader({ (operation: DropColumn) in .dropColumn(operation) }),
        reader({ (operation: AlterColumn) in .alterColumn(operation) }),
        reader({ (operation: CreateIndex) in .createIndex(operation) }),
        reader({ (operation: DropIndex) in .dropIndex(operation) }),
        reader({ (operation: CreateConstraint) in .createConstraint(operation) }),
        reader({ (operation: DropConstraint) in .dropConstraint(operation) }),
        reader({ (operation: CreateTableComment) in .createTableComment(operation) }),
        reader({ (operation: DropTableComment) in .dropTableComment(operation) }),
        reader({ (operation: BatchAlterTable) in .batchAlterTable(operation) }),
        reader({ (operation: Execute) in .execute(operation) }),
        reader({ (operation: BulkInsert) in .bulkInsert(operation) }),
        reader({ (operation: CreateEnum) in .createEnum(operation) }),
        reader({ (operation: AlterEnum) in .alterEnum(operation) }),
        reader({ (operation: DropEnum) in .dropEnum(operation) }),
        reader({ (operation: CreateSequence) in .createSequence(operation) }),
        reader({ (operation: DropSequence) in .dropSequence(operation) }),
        reader({ (operation: CreateSchema) in .createSchema(operation) }),
        reader({ (operation: DropSchema) in .dropSchema(operation) }),
        reader({ (operation: CreateView) in .createView(operation) }),
        reader({ (operation: DropView) in .dropView(operation) }),
        reader({ (operation: CreateExtension) in .createExtension(operation) }),
        reader({ (operation: DropExtension) in .dropExtension(operation) }),
        reader({ (operation: Backfill) in .backfill(operation) }),
        reader({ (operation: RenameIndex) in .renameIndex(operation) }),
        reader({ (operation: RenameConstraint) in .renameConstraint(operation) }),
        reader({ (operation: ValidateConstraint) in .validateConstraint(operation) }),
        reader({ (operation: SetTableOptions) in .setTableOptions(operation) }),
        reader({ (operation: AlterSequence) in .alterSequence(operation) }),
        reader({ (operation: CreateDomain) in .createDomain(operation) }),
        reader({ (operation: DropDomain) in .dropDomain(operation) }),
        reader({ (operation: CreateTrigger) in .createTrigger(operation) }),
        reader({ (operation: DropTrigger) in .dropTrigger(operation) }),
        reader({ (operation: CreateFunction) in .createFunction(operation) }),
        reader({ (operation: DropFunction) in .dropFunction(operation) }),
        reader({ (operation: AutocommitBlock) in .autocommitBlock(operation) }),
        reader({ (operation: SetComment) in .setComment(operation) }),
        reader({ (operation: AlterDomain) in .alterDomain(operation) }),
        reader({ (operation: AttachPartition) in .attachPartition(operation) }),
        reader({ (operation: DetachPartition) in .detachPartition(operation) }),
        reader({ (operation: MoveToSchema) in .moveToSchema(operation) }),
      ]
      return Dictionary(all, uniquingKeysWith: { first, _ in first })
    }()
  }

  /// The operation as what it knows.
  package var definition: any OperationDefinition {
    switch kind {
    case .createTable(let operation): operation
    case .dropTable(let operation): operation
    case .renameTable(let operation): operation
    case .addColumn(let operation): operation
    case .dropColumn(let operation): operation
    case .alterColumn(let operation): operation
    case .createIndex(let operation): operation
    case .dropIndex(let operation): operation
    case .createConstraint(let operation): operation
    case .dropConstraint(let operation): operation
    case .createTableComment(let operation): operation
    case .dropTableComment(let operation): operation
    case .batchAlterTable(let operation): operation
    case .execute(let operation): operation
    case .bulkInsert(let operation): operation
    case .createEnum(let operation): operation
    case .alterEnum(let operation): operation
    case .dropEnum(let operation): operation
    case .createSequence(let operation): operation
    case .dropSequence(let operation): operation
    case .createSchema(let operation): operation
    case .dropSchema(let operation): operation
    case .createView(let operation): operation
    case .dropView(let operation): operation
    case .createExtension(let operation): operation
    case .dropExtension(let operation): operation
    case .backfill(let operation): operation
    case .renameIndex(let operation): operation
    case .renameConstraint(let operation): operation
    case .validateConstraint(let operation): operation
    case .setTableOptions(let operation): operation
    case .alterSequence(let operation): operation
    case .createDomain(let operation): operation
    case .dropDomain(let operation): operation
    case .createTrigger(let operation): operation
    case .dropTrigger(let operation): operation
    case .createFunction(let operation): operation
    case .dropFunction(let operation): operation
    case .autocommitBlock(let operation): operation
    case .setComment(let operation): operation
    case .alterDomain(let operation): operation
    case .attachPartition(let operation): operation
    case .detachPartition(let operation): operation
    case .moveToSchema(let operation): operation
    }
  }
}
