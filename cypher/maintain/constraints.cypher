// summary: the labels whose ids are kept unique
// parameters:
// columns: label
SHOW CONSTRAINTS YIELD labelsOrTypes, properties
WHERE properties = ['id']
RETURN labelsOrTypes[0] AS label
