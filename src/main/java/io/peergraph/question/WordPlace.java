package io.peergraph.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.peergraph.language.Verbs;

/** A place in a clause, and whether that denies what follows. */
final class WordPlace {

	private final List<String> tokens;

	private int at;

	boolean denied;

	WordPlace(List<String> tokens) {
		this.tokens = new ArrayList<>(tokens);
	}

	boolean has() {
		return has(0);
	}

	boolean has(int further) {
		return this.at + further < this.tokens.size();
	}

	String peek() {
		return this.tokens.get(this.at);
	}

	WordPlace after() {
		this.at++;
		return this;
	}

	void back(String verb) {
		this.at--;
		this.tokens.set(this.at, verb);
	}

	void skip() {
		while (has()) {
			if (Set.of("not", "never").contains(peek())) {
				this.denied = !this.denied;
			}
			else if (takes("no", "longer")) {
				this.denied = !this.denied;
				continue;
			}
			else if (!Wording.ADVERBS.contains(peek())) {
				return;
			}
			this.at++;
		}
	}

	boolean takes(String... words) {
		boolean there = this.at + words.length <= this.tokens.size()
				&& this.tokens.subList(this.at, this.at + words.length).equals(List.of(words));
		this.at += there ? words.length : 0;
		return there;
	}

	boolean takesOne(Set<String> words) {
		boolean there = has() && words.contains(peek());
		this.at += there ? 1 : 0;
		return there;
	}

	// "I have a dog" has no helper, "I have had a dog" and "I do not have one" do.
	boolean isHelper(String verb) {
		int next = this.at + 1;
		while (next < this.tokens.size() && (Wording.ADVERBS.contains(this.tokens.get(next))
				|| Set.of("not", "never").contains(this.tokens.get(next)))) {
			next++;
		}
		boolean have = Wording.isSame(peek(), "have");
		return next < this.tokens.size() && (have
				? !this.tokens.get(next).equals("no")
						&& (Verbs.isPast(this.tokens.get(next)) || Wording.isSame(this.tokens.get(next), verb))
				: Wording.isSame(this.tokens.get(next), verb));
	}

	List<String> rest() {
		return this.tokens.subList(Math.min(this.at, this.tokens.size()), this.tokens.size());
	}

}
