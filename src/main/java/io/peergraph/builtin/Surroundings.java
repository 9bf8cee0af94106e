package io.peergraph.builtin;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.peergraph.language.Negation;
import io.peergraph.language.Questions;
import io.peergraph.message.Message;
import io.peergraph.question.Asked;
import io.peergraph.text.Sentences;

/** What sentences go on with that speak of "it" or "she". */
final class Surroundings {

	/** How a sentence goes on that says why. */
	private static final Pattern EXPLAINS = Pattern.compile("^(?:The|There|My|Our) [^?]*$", Pattern.CASE_INSENSITIVE);

	/** How a sentence begins that tells of something else, or asks for it. */
	private static final Pattern GOES_ON = Pattern
		.compile("^\\W*(?:i|we|you|please|can|could|let|but|so|then|and|thank)\\b", Pattern.CASE_INSENSITIVE);

	private final Map<String, Message> places;

	Surroundings(Collection<Message> messages) {
		this.places = messages.stream()
			.collect(Collectors.toMap((message) -> place(message, 0), (message) -> message, (one, _) -> one));
	}

	/**
	 * {@return what was said before a finding, as far as it goes on with that}
	 */
	String of(Finding finding) {
		Message message = finding.message();
		if (message == null || !Asked.refersBack(finding.quote())) {
			return "";
		}
		List<String> sentences = Sentences.of(message.content());
		int place = place(sentences, finding.quote());
		if (place > 0) {
			return sentences.get(place - 1);
		}
		return Stream.of(-2, -1)
			.flatMap((offset) -> Stream.ofNullable(this.places.get(place(message, offset))))
			.filter((before) -> before.author().equals(message.author()) || Questions.asks(before.content()))
			.map((before) -> before.author() + ": " + before.content())
			.collect(Collectors.joining(" "));
	}

	/**
	 * {@return a finding with the reason that it gives, or that stands beside it in its
	 * message; the finding as it is where there is none}
	 */
	static Finding withReason(Finding finding) {
		Message message = finding.message();
		if (Asked.isReason(finding.said()) || message == null) {
			return finding;
		}
		List<String> sentences = Sentences.of(message.content());
		int place = place(sentences, finding.quote());
		return (place < 0) ? finding
				: Stream.of(place, place + 1, place - 1)
					.filter((other) -> other >= 0 && other < sentences.size()
							&& (Asked.isReason(sentences.get(other)) || explains(sentences, place, other)))
					.findFirst()
					.flatMap((other) -> together(message.content(), sentences.get(Math.min(place, other)),
							sentences.get(Math.max(place, other))))
					.map(finding::with)
					.orElse(finding);
	}

	// What does not go as it should goes so because of what is told next.
	private static boolean explains(List<String> sentences, int place, int other) {
		return other == place + 1
				&& (EXPLAINS.matcher(sentences.get(other)).find() || (Negation.isIn(sentences.get(place))
						&& !Questions.asks(sentences.get(other)) && !GOES_ON.matcher(sentences.get(other)).find()));
	}

	/**
	 * {@return a finding that gives a reason, or one together with the reason that the
	 * same speaker gives right before or after it; nothing where there is no reason}
	 */
	Stream<Finding> reasoned(Finding finding) {
		Message message = finding.message();
		if (message == null || Asked.isReason(finding.said()) || isWithReason(finding, message)) {
			return Stream.of(finding).filter((given) -> message != null || Asked.isReason(given.said()));
		}
		return Stream.of(1, -1)
			.flatMap((offset) -> Stream.ofNullable(this.places.get(place(message, offset))))
			.filter((beside) -> beside.author().equals(message.author()) && Asked.isReason(beside.content()))
			.limit(1)
			.flatMap((beside) -> Stream.of(finding, Finding.of(beside, beside.content())));
	}

	private static boolean isWithReason(Finding finding, Message message) {
		return Sentences.of(message.content()).stream().noneMatch((sentence) -> sentence.contains(finding.quote()));
	}

	private static Optional<String> together(String content, String first, String last) {
		int from = content.indexOf(first);
		int to = content.indexOf(last, Math.max(from, 0));
		return (from >= 0 && to >= 0) ? Optional.of(content.substring(from, to + last.length())) : Optional.empty();
	}

	/**
	 * {@return the place of the sentence with these words, -1 for none}
	 */
	static int place(List<String> sentences, String quote) {
		for (int place = 0; place < sentences.size(); place++) {
			if (sentences.get(place).contains(quote) || quote.contains(sentences.get(place))) {
				return place;
			}
		}
		return -1;
	}

	private static String place(Message message, int offset) {
		return message.session().name() + "/" + (message.sequence() + offset);
	}

}
