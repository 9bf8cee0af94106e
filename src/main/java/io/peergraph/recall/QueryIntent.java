package io.peergraph.recall;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.regex.Pattern;

import io.peergraph.language.NamedDate;
import io.peergraph.language.PeerNames;
import io.peergraph.language.Questions;
import io.peergraph.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * Whom and what time a question names, and what kind of answer it wants.
 *
 * @param participants who may be named
 * @param speaker the one participant that is named, null when it is none or several
 * @param subject the one of several that are named whose deed is asked for, null when it
 * is not clear
 * @param times the months and days that are named
 * @param when whether a time is asked for
 * @param howMany whether a number is asked for
 * @param name whether what is asked for may have a name
 */
record QueryIntent(List<String> participants, @Nullable String speaker, @Nullable String subject, List<NamedDate> times,
		boolean when, boolean howMany, boolean name) {

	private static final int DAYS_NEAR = 3;

	private static final Pattern TOGETHER = Pattern.compile("\\b(?:and|both)\\b", Pattern.CASE_INSENSITIVE);

	static QueryIntent in(String query, List<String> participants) {
		List<String> named = participants.stream().filter((name) -> PeerNames.isIn(query, name)).toList();
		return new QueryIntent(participants, (named.size() == 1) ? named.getFirst() : null,
				(named.size() > 1) ? subject(query, named) : null, NamedDate.in(query), Questions.isOfTime(query),
				Questions.isOfNumber(query), Questions.isOfName(query));
	}

	// Where two are asked about together, either may have told it.
	private static @Nullable String subject(String query, List<String> named) {
		return TOGETHER.matcher(query).find() ? null
				: Questions.subject(query)
					.flatMap((word) -> named.stream().filter((name) -> PeerNames.isIn(word, name)).findFirst())
					.orElse(null);
	}

	boolean speaker(Message message) {
		return message.author().equals(this.speaker);
	}

	boolean subject(Message message) {
		return message.author().equals(this.subject);
	}

	/**
	 * {@return how well the time of the message fits, where it was said, 0 to 2}
	 */
	double time(Message message) {
		LocalDate day = message.saidAt().toLocalDate();
		return this.times.stream().mapToDouble((time) -> fit(time, day)).max().orElse(0);
	}

	boolean speakerOfItself(Message message) {
		return speaker(message) && PeerNames.isOfOneself(message.content());
	}

	boolean tellsWhen(Message message) {
		return this.when && NamedDate.isTimeIn(message.content());
	}

	boolean tellsHowMany(Message message) {
		return this.howMany && NamedDate.isNumberIn(message.content());
	}

	boolean tellsName(Message message) {
		return this.name && PeerNames.isAnyIn(message.content(), this.participants);
	}

	// What happened is often told the month after.
	private static double fit(NamedDate named, LocalDate date) {
		boolean after = date.getMonth() == named.month().plus(1);
		int year = date.getYear() - ((after && date.getMonth() == Month.JANUARY) ? 1 : 0);
		if (named.year() != null && named.year() != year) {
			return 0;
		}
		if (date.getMonth() != named.month()) {
			return after ? 0.5 : 0;
		}
		int apart = (named.day() != null) ? Math.abs(date.getDayOfMonth() - named.day()) : Integer.MAX_VALUE;
		return (apart == 0) ? 2 : (apart <= DAYS_NEAR) ? 1.5 : 1;
	}

}
