package io.peergraph.deriver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import io.peergraph.fact.Quote;
import io.peergraph.fact.Statement;
import io.peergraph.message.Message;
import io.peergraph.stance.StanceReader;
import io.peergraph.stance.StatedStance;
import io.peergraph.text.Sentences;

/** Finds what messages say about how peers stand to each other. */
final class StanceFinding {

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
			List<StatedStance> stances = read(message, input, remark);
			boolean leans = !stances.isEmpty() && remark.isPresent()
					&& !stances.equals(read(message, input, Optional.empty()));
			List<String> rests = leans ? List.of(remark.get().key()) : List.of();
			stances.stream()
				.collect(Collectors.groupingBy(StatedStance::quote))
				.forEach((quote, its) -> add(all, input.speaker(), new Quote(message.key(), quote), its, rests));
		}
		return all;
	}

	private static List<StatedStance> read(Message message, ExtractionInput input, Optional<Message> remark) {
		StanceReader reader = new StanceReader(input.speaker(), input.witnesses(), input.absent(),
				remark.map(Message::author).orElse(null), remark.map(Message::content).orElse(""));
		return Sentences.own(message.content(), input.speaker())
			.stream()
			.flatMap((sentence) -> reader.read(sentence).stream())
			.distinct()
			.toList();
	}

	private static Optional<Message> remark(Message message, ExtractionInput input) {
		return input.remarks()
			.stream()
			.filter((remark) -> remark.sequence() == message.sequence() - 1 && !remark.author().equals(input.speaker()))
			.findFirst();
	}

	private static void add(List<Statement.Said> all, String speaker, Quote quote, List<StatedStance> stances,
			List<String> rests) {
		for (int i = 0; i < all.size(); i++) {
			if (all.get(i).quotes().stream().anyMatch((one) -> overlap(one, quote))) {
				List<StatedStance> both = new ArrayList<>(all.get(i).stances());
				both.addAll(stances);
				all.set(i, all.get(i).taking(both, rests));
				return;
			}
		}
		all.add(new Statement.Said(Sentences.quoted(speaker, quote.words()), List.of(quote), List.of(), null, null,
				List.of(), rests, stances));
	}

	private static boolean overlap(Quote one, Quote other) {
		return one.message().equals(other.message())
				&& (one.words().contains(other.words()) || other.words().contains(one.words()));
	}

}
