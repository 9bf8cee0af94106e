// fragment/fact(fact, recordedAt): what is read of a fact, recorded when whoever reads came to know it
$fact {.id, .workspace, .about, .text, .level, .validFrom, .validTo, recordedAt: $recordedAt, .derivedBy} AS fact
