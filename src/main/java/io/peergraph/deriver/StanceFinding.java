package io.peergraph.deriver;

import java.util.ArrayList;
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
import io.peergraph.stance.StanceReader;
import io.peergraph.stance.StatedStance;
import io.peergraph.text.English;
import io.peergraph.text.Sentences;

/** Finds what messages say about how peers stand to each other. */
final class StanceFinding {

	/** Of two who are absent only short sentences are read, whoever they are. */
	private static final int MOST_WORDS = 12;

	/** It means who is absent only where nobody else may be meant. */
	private static final Pattern PRONOUN = Pattern.compile("\\b(?:he|she|him|his|hers?)\\b", Pattern.CASE_INSENSITIVE);

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
			Optional<Message> remark = remark(message, input);
			List<String> sentences = Sentences.own(message.content(), input.speaker());
			List<StatedStance> stances = read(sentences, input, Set.of(), remark);
			boolean leans = !stances.isEmpty() && remark.isPresent()
					&& !stances.equals(read(sentences, input, Set.of(), Optional.empty()));
			List<String> rests = leans ? List.of(remark.get().key()) : List.of();
			byQuote(stances).forEach((quote, its) -> {
				if (!attached(all, new Quote(message.key(), quote), its, rests)) {
					all.add(quoted(input.speaker(), new Quote(message.key(), quote), its, rests));
				}
			});
			byQuote(withAbsent(message, sentences, input))
				.forEach((quote, its) -> attached(all, new Quote(message.key(), quote), its, List.of()));
		}
		return all;
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

	private static boolean inOne(List<String> sentences, String one, String other) {
		return sentences.stream()
			.anyMatch((sentence) -> BLANK.split(sentence).length <= MOST_WORDS && PeerNames.isIn(sentence, one)
					&& PeerNames.isIn(sentence, other));
	}

	private static List<StatedStance> withAbsent(Message message, List<String> sentences, ExtractionInput input,
			Set<String> absent) {
		return read(sentences, input, absent, Optional.empty()).stream()
			.filter((stance) -> !PRONOUN.matcher(stance.quote()).find()
					|| isOnlyOneNamed(message.content(), stance.quote(), absent, input.witnesses()))
			.filter((stance) -> stance.names()
				.filter((name) -> !input.witnesses().contains(name) && !name.equals(input.speaker()))
				.collect(Collectors.toSet())
				.equals(absent))
			.toList();
	}

	// Whoever it is: a name that is no peer's may be meant as well.
	private static boolean isOnlyOneNamed(String text, String quote, Set<String> absent, Set<String> present) {
		String until = text.substring(0, Math.max(text.indexOf(quote), 0) + quote.length());
		Set<String> named = English.with((english) -> english.words(until))
			.stream()
			.filter(Word::isName)
			.map(Word::text)
			.filter((name) -> !present.contains(name.toLowerCase(Locale.ROOT)))
			.collect(Collectors.toSet());
		return absent.size() == 1 && named.size() == 1
				&& named.iterator().next().equalsIgnoreCase(absent.iterator().next());
	}

	private static Map<String, List<StatedStance>> byQuote(List<StatedStance> stances) {
		return stances.stream()
			.collect(Collectors.groupingBy(StatedStance::quote, LinkedHashMap::new, Collectors.toList()));
	}

	private static List<StatedStance> read(List<String> sentences, ExtractionInput input, Set<String> absent,
			Optional<Message> remark) {
		StanceReader reader = new StanceReader(input.speaker(), input.witnesses(), absent,
				remark.map(Message::author).orElse(null), remark.map(Message::content).orElse(""));
		return sentences.stream().flatMap((sentence) -> reader.read(sentence).stream()).distinct().toList();
	}

	private static Optional<Message> remark(Message message, ExtractionInput input) {
		return input.remarks()
			.stream()
			.filter((remark) -> remark.sequence() == message.sequence() - 1 && !remark.author().equals(input.speaker()))
			.findFirst();
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
