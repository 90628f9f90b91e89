import RetortCommandLine
import RetortPostgreSQL
import RetortSQLite

RetortTool.main(drivers: [SQLiteDriver(), PostgreSQLDriver()])
