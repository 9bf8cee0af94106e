// schema/V086__includes_again_of_old: until now what was heard only once was in the index of what was heard most often
MATCH ()-[i:INCLUDES]->()
WHERE i.timesDerived > 1
SET i.again = i.representation
