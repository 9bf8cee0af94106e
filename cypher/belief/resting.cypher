// belief/resting: the facts that follow from these
UNWIND $facts AS id
MATCH (:Fact {id: id})<-[:PREMISE]-(f:Fact)
RETURN DISTINCT f.id AS fact
