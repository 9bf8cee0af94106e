package io.peergraph.recall;

import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;

import io.peergraph.language.NamedDate;
import io.peergraph.language.PeerNames;
import io.peergraph.language.Questions;
import io.peergraph.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * Whom and what time a question names, and what kind of answer it wants.
 *
 * @param speaker the one participant that is named, null when it is none or several
 * @param times the months and days that are named
 * @param when whether a time is asked for
 * @param howMany whether a number is asked for
 */
record QueryIntent(@Nullable String speaker, List<NamedDate> times, boolean when, boolean howMany) {

	private static final int DAYS_NEAR = 3;

	static QueryIntent in(String query, List<String> participants) {
		List<String> named = participants.stream().filter((name) -> PeerNames.isIn(query, name)).toList();
		return new QueryIntent((named.size() == 1) ? named.getFirst() : null, NamedDate.in(query),
				Questions.isOfTime(query), Questions.isOfNumber(query));
	}

	boolean speaker(Message message) {
		return message.author().equals(this.speaker);
	}

	/**
	 * {@return how well the time of the message fits, 0 to 2}
	 */
	double time(Message message) {
		LocalDate day = message.createdAt().atZone(ZoneOffset.UTC).toLocalDate();
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
