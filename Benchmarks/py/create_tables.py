"""create_tables.py URL MODELS: makes the tables of a file of models in an empty database."""

import pathlib
import sys

from sqlalchemy import create_engine

models = {}
exec(pathlib.Path(sys.argv[2]).read_text(), models)
engine = create_engine(sys.argv[1])
with engine.begin() as connection:
    models["metadata"].create_all(connection, checkfirst=False)
engine.dispose()
