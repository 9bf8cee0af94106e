package io.peergraph.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.peergraph.language.SmallTalk;
import io.peergraph.language.Words;

/**
 * Parts a message into the sentences that the speaker says, and words of others that are
 * quoted in it; what is no prose is left out.
 */
public final class Utterances {

	/** Longer than that is no sentence. */
	private static final int LONGEST = 600;

	/** With fewer words nothing is told. */
	private static final int FEWEST_WORDS = 3;

	private static final Pattern LABEL = Pattern.compile("\\p{L}[\\p{L} -]{2,40}:");

	private final English english;

	private final PlainText text;

	private final List<Utterance> found = new ArrayList<>();

	private Utterances(English english, PlainText text) {
		this.english = english;
		this.text = text;
	}

	/**
	 * {@return the utterances of a message in their order}
	 * @param english that cuts sentences
	 * @param original the message as it was written
	 * @param text the same without markup
	 * @param speaker the name of who wrote it, empty for anybody
	 */
	public static List<Utterance> of(English english, String original, PlainText text, String speaker) {
		Utterances utterances = new Utterances(english, text);
		for (Block block : Blocks.of(original, text, speaker)) {
			if (block.isOwn()) {
				utterances.tell(block);
			}
			else {
				utterances.quote(block);
			}
		}
		return utterances.found;
	}

	private void tell(Block block) {
		for (TextSpan sentence : whole(sentences(block.lines()), block)) {
			if (DirectSpeech.isIn(sentence.text())) {
				quote("", List.of(sentence), sentence.start());
			}
			else {
				this.found.add(new Utterance.Own(sentence));
			}
		}
	}

	// What stands between quotation marks is not parted, nor from who says it.
	private List<TextSpan> whole(List<TextSpan> sentences, Block block) {
		TextSpan all = between(block.lines().getFirst().start(), block.lines().getLast().end());
		List<MatchResult> marked = DirectSpeech.marked(all.text());
		List<TextSpan> whole = new ArrayList<>();
		for (TextSpan sentence : sentences) {
			int border = sentence.start() - all.start();
			boolean within = marked.stream().anyMatch((one) -> one.start() < border && one.end() > border);
			if (!whole.isEmpty() && (within || DirectSpeech.isAll(whole.getLast().text()))) {
				whole.set(whole.size() - 1, between(whole.getLast().start(), sentence.end()));
			}
			else {
				whole.add(sentence);
			}
		}
		return whole;
	}

	private void quote(Block block) {
		List<TextSpan> pieces = new ArrayList<>();
		int start = block.head().start();
		for (TextSpan piece : sentencesOfLong(block.lines())) {
			if (!pieces.isEmpty() && piece.end() - pieces.getFirst().start() > LONGEST) {
				quote(block.head().text(), pieces, start);
				pieces.clear();
				start = piece.start();
			}
			pieces.add(piece);
		}
		if (!pieces.isEmpty()) {
			quote(block.head().text(), pieces, start);
		}
	}

	private void quote(String head, List<TextSpan> pieces, int start) {
		String words = pieces.stream().map(TextSpan::text).collect(Collectors.joining(" "));
		if (isTelling(head, words)) {
			this.found.add(new Utterance.Quoted((head + " " + words).strip(),
					between(Math.min(start, pieces.getFirst().start()), pieces.getLast().end())));
		}
	}

	// "Diet: vegan" tells something with its label, "Dana: thanks" nothing.
	private static boolean isTelling(String head, String words) {
		return Words.of(words).count() >= FEWEST_WORDS || Words.pairs(words).size() >= FEWEST_WORDS
				|| (LABEL.matcher(head).matches() && Words.of(words).findAny().isPresent() && !SmallTalk.isAll(words)
						&& !SmallTalk.isPolite(words));
	}

	private List<TextSpan> sentencesOfLong(List<TextSpan> lines) {
		return lines.stream()
			.flatMap((line) -> (line.text().length() <= LONGEST) ? Stream.of(line) : sentences(List.of(line)).stream())
			.filter((line) -> line.text().length() <= LONGEST)
			.toList();
	}

	private List<TextSpan> sentences(List<TextSpan> lines) {
		return lines.stream().flatMap((line) -> this.english.sentences(line).stream()).toList();
	}

	private TextSpan between(int start, int end) {
		return new TextSpan(this.text.text().substring(start, end), start);
	}

}
