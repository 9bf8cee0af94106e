// schema/V081__summary_audience_of_old: until now every summary was of a whole session, made by built-in means
MATCH (y:Summary)
WHERE y.audience IS NULL
SET y.audience = '1-', y.madeBy = 'built-in'
