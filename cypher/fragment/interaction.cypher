// fragment/interaction(from, to, message): since when somebody speaks to somebody, until when, and how often, as it weighs at a time
$from.name AS from, $to.name AS to, min($message.createdAt) AS since, max($message.createdAt) AS lastAt,
sum(0.5 ^ (CASE WHEN $message.createdAt < $now THEN duration.inSeconds($message.createdAt, $now).seconds ELSE 0 END / $halfLife)) AS times
