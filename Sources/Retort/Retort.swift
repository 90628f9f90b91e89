@_exported import RetortEngine
@_exported import RetortMigrations
@_exported import RetortMySQL
@_exported import RetortSQL
@_exported import RetortPostgreSQL
@_exported import RetortSQLite
