package io.peergraph.deriver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.peergraph.fact.Quote;
import io.peergraph.fact.Statement;
import io.peergraph.language.PeerNames;
import io.peergraph.language.Word;
import io.peergraph.message.Message;
import io.peergraph.stance.StanceKind;
import io.peergraph.stance.StanceReader;
import io.peergraph.stance.StatedStance;
import io.peergraph.text.English;
import io.peergraph.text.Sentences;
import org.jspecify.annotations.Nullable;

/** Finds what messages say about how peers stand to each other. */
final class StanceFinding {

	/** Of two who are absent only short sentences are read, whoever they are. */
	private static final int MOST_WORDS = 12;

	/** Further back nothing is answered. */
	private static final int MOST_BETWEEN = 5;

	/** It means who is absent only where nobody else may be meant. */
	private static final Pattern PRONOUN = Pattern.compile("\\b(?:he|she|him|his|hers?)\\b", Pattern.CASE_INSENSITIVE);

	/** In the place of whom one speaks by "him" only. */
	private static final String SOMEBODY = "Whosoever";

	private static final Pattern BLANK = Pattern.compile(" ");

	private StanceFinding() {
	}

	/**
	 * {@return the statements with the stances that the same messages state; where none
	 * of them is of the sentence that does, one that quotes it is added}
	 * @param input messages of one speaker
	 * @param found what was found in them
	 */
	static List<Statement.Said> addTo(ExtractionInput input, List<Statement.Said> found) {
		List<Statement.Said> all = new ArrayList<>(found);
		for (Message message : input.messages()) {
			List<String> sentences = Sentences.own(message.content(), input.speaker());
			Optional<Message> before = answered(message, sentences, input);
			List<StatedStance> stances = read(sentences, input, Set.of(), before);
			boolean leans = !stances.isEmpty() && before.isPresent()
					&& !stances.equals(read(sentences, input, Set.of(), Optional.empty()));
			List<String> rests = leans ? List.of(before.get().key()) : List.of();
			byQuote(stances).forEach((quote, its) -> {
				if (!attached(all, new Quote(message.key(), quote), its, rests)) {
					all.add(quoted(input.speaker(), new Quote(message.key(), quote), its, rests));
				}
			});
			List<StatedStance> named = byName(sentences, input);
			byQuote(named).forEach((quote, its) -> attached(all, new Quote(message.key(), quote), its, List.of()));
			byQuote(withAbsent(message, sentences, input).stream()
				.filter((one) -> stances.stream().noneMatch((other) -> isSwornInstead(other, one)))
				.filter((one) -> named.stream().noneMatch((other) -> isNamed(other, one)))
				.toList()).forEach((quote, its) -> attached(all, new Quote(message.key(), quote), its, List.of()));
			before.ifPresent((said) -> byQuote(withSomebody(message, sentences, input, said))
				.forEach((quote, its) -> attached(all, new Quote(message.key(), quote),
						whoeverThatIs(its, message, input, said), List.of(said.key()))));
		}
		return all;
	}

	// What is said of "him" leans on what was said before, whoever that is: whether it is
	// a peer shows in nothing but the stance.
	private static List<StatedStance> withSomebody(Message message, List<String> sentences, ExtractionInput input,
			Message before) {
		if (!PRONOUN.matcher(message.content()).find() || PeerNames.maybeIn(before.content(), "").isEmpty()) {
			return List.of();
		}
		StanceReader reader = new StanceReader(input.speaker(), input.witnesses(), Set.of(SOMEBODY),
				answered(before, input), before.content() + " " + SOMEBODY + ".");
		return sentences.stream()
			.flatMap((sentence) -> reader.read(sentence).stream())
			.filter((stance) -> stance.names().anyMatch(SOMEBODY::equals) && PRONOUN.matcher(stance.quote()).find())
			.distinct()
			.toList();
	}

	private static List<StatedStance> whoeverThatIs(List<StatedStance> stances, Message message, ExtractionInput input,
			Message before) {
		return stances.stream()
			.flatMap((stance) -> onlyOneNamed(before.content() + " " + until(message, stance.quote()), input.absent(),
					input.witnesses())
				.map((name) -> stance.of(SOMEBODY, name))
				.stream())
			.toList();
	}

	// That a name is a peer's is not for everybody who hears it. So what is read of those
	// who are there must not depend on it, and of one who is absent not on another.
	private static List<StatedStance> withAbsent(Message message, List<String> sentences, ExtractionInput input) {
		List<StatedStance> found = new ArrayList<>();
		for (String one : input.absent()) {
			for (String other : input.absent()) {
				if (one.equals(other) || (one.compareTo(other) < 0 && inOne(sentences, one, other))) {
					found.addAll(
							withAbsent(message, sentences, input, Stream.of(one, other).collect(Collectors.toSet())));
				}
			}
		}
		return found;
	}

	// Whoever is named and not there may be nobody's peer: then one knows the name. What
	// is
	// read of one must not depend on who the others are.
	private static List<StatedStance> byName(List<String> sentences, ExtractionInput input) {
		return NamedOutsiders.in(sentences, present(input))
			.stream()
			.flatMap((name) -> read(sentences, input, Set.of(name), Optional.empty()).stream()
				.filter((stance) -> stance.to().equals(name) && stance.from().equals(input.speaker()))
				.filter((stance) -> !stance.kind().isDeed() && PeerNames.isIn(stance.quote(), name)
						&& !PRONOUN.matcher(stance.quote()).find()))
			.map(StatedStance::byName)
			.distinct()
			.toList();
	}

	private static Set<String> present(ExtractionInput input) {
		return Stream.concat(input.witnesses().stream(), Stream.of(input.speaker())).collect(Collectors.toSet());
	}

	private static boolean isNamed(StatedStance named, StatedStance absent) {
		return named.kind() == absent.kind() && named.from().equals(absent.from())
				&& named.quote().equals(absent.quote()) && named.to().equalsIgnoreCase(absent.to());
	}

	// What is promised to one who hears it is not promised to the absent one it is about.
	private static boolean isSwornInstead(StatedStance heard, StatedStance absent) {
		return absent.kind() == StanceKind.PROMISE && heard.kind() == StanceKind.PROMISE
				&& heard.from().equals(absent.from()) && heard.quote().equals(absent.quote());
	}

	private static boolean inOne(List<String> sentences, String one, String other) {
		return sentences.stream()
			.anyMatch((sentence) -> BLANK.split(sentence).length <= MOST_WORDS && PeerNames.isIn(sentence, one)
					&& PeerNames.isIn(sentence, other));
	}

	private static List<StatedStance> withAbsent(Message message, List<String> sentences, ExtractionInput input,
			Set<String> absent) {
		return read(sentences, input, absent, Optional.empty()).stream()
			.filter((stance) -> !PRONOUN.matcher(stance.quote()).find() || (absent.size() == 1
					&& onlyOneNamed(until(message, stance.quote()), absent, input.witnesses()).isPresent()))
			.filter((stance) -> stance.names()
				.filter((name) -> !input.witnesses().contains(name) && !name.equals(input.speaker()))
				.collect(Collectors.toSet())
				.equals(absent))
			.toList();
	}

	// Whoever it is: a name that is no peer's may be meant as well.
	private static Optional<String> onlyOneNamed(String text, Set<String> absent, Set<String> present) {
		Set<String> named = English.with((english) -> english.words(text))
			.stream()
			.filter(Word::isName)
			.map((word) -> word.text().toLowerCase(Locale.ROOT))
			.filter((name) -> !present.contains(name))
			.collect(Collectors.toSet());
		absent.stream()
			.filter((name) -> PeerNames.isIn(text, name))
			.forEach((name) -> named.add(name.toLowerCase(Locale.ROOT)));
		return absent.stream().filter((name) -> named.equals(Set.of(name.toLowerCase(Locale.ROOT)))).findFirst();
	}

	private static String until(Message message, String quote) {
		return message.content().substring(0, Math.max(message.content().indexOf(quote), 0) + quote.length());
	}

	private static Map<String, List<StatedStance>> byQuote(List<StatedStance> stances) {
		return stances.stream()
			.collect(Collectors.groupingBy(StatedStance::quote, LinkedHashMap::new, Collectors.toList()));
	}

	private static List<StatedStance> read(List<String> sentences, ExtractionInput input, Set<String> absent,
			Optional<Message> before) {
		StanceReader reader = new StanceReader(input.speaker(), input.witnesses(), absent,
				before.isPresent() ? answered(before.get(), input) : null, before.map(Message::content).orElse(""));
		return reader.read(sentences);
	}

	// Who goes on speaking answers nobody.
	private static @Nullable String answered(Message before, ExtractionInput input) {
		return before.author().equals(input.speaker()) ? null : before.author();
	}

	/**
	 * {@return what was said right before messages that speak of somebody without a name}
	 * @param input messages of one speaker
	 */
	static Stream<Message> spokenOf(ExtractionInput input) {
		return input.messages()
			.stream()
			.filter((message) -> PRONOUN.matcher(message.content()).find())
			.flatMap((message) -> before(message, input).stream());
	}

	private static Optional<Message> before(Message message, ExtractionInput input) {
		return Stream.of(input.remarks(), input.messages())
			.flatMap(List::stream)
			.filter((one) -> one.sequence() == message.sequence() - 1)
			.findFirst();
	}

	// Who is called by name is answered, though somebody else spoke in between.
	private static Optional<Message> answered(Message message, List<String> sentences, ExtractionInput input) {
		Optional<Message> before = before(message, input);
		Optional<String> called = sentences.isEmpty() ? Optional.empty()
				: StanceReader.called(input.speaker(), input.witnesses(), sentences.getFirst());
		return called.isEmpty() || called.equals(before.map(Message::author)) ? before
				: input.remarks()
					.stream()
					.filter((one) -> one.author().equals(called.get()) && one.sequence() < message.sequence()
							&& one.sequence() >= message.sequence() - MOST_BETWEEN)
					.max(Comparator.comparingLong(Message::sequence))
					.or(() -> before);
	}

	private static boolean attached(List<Statement.Said> all, Quote quote, List<StatedStance> stances,
			List<String> rests) {
		for (int i = 0; i < all.size(); i++) {
			if (all.get(i).quotes().stream().anyMatch((one) -> overlap(one, quote))) {
				List<StatedStance> both = new ArrayList<>(all.get(i).stances());
				both.addAll(stances);
				all.set(i, all.get(i).taking(both, rests));
				return true;
			}
		}
		return false;
	}

	private static Statement.Said quoted(String speaker, Quote quote, List<StatedStance> stances, List<String> rests) {
		return new Statement.Said(Sentences.quoted(speaker, quote.words()), List.of(quote), List.of(), null, null,
				List.of(), rests, stances);
	}

	private static boolean overlap(Quote one, Quote other) {
		return one.message().equals(other.message())
				&& (one.words().contains(other.words()) || other.words().contains(one.words()));
	}

}
