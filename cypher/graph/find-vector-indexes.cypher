// graph/find-vector-indexes: how each vector index shortens its vectors
SHOW VECTOR INDEXES YIELD name, options
RETURN name, options.indexConfig['vector.quantization.type'] AS quantization
