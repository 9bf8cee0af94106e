package io.peergraph.network;

/**
 * What one makes of another, and how sure that is, with a base rate of one half (Audun
 * Jøsang, "A Logic for Uncertain Probabilities", 2001, and "Subjective Logic", 2016).
 *
 * @param belief how much speaks for it
 * @param disbelief how much speaks against it
 * @param uncertainty how much is not known; the three make 1
 */
record SubjectiveOpinion(double belief, double disbelief, double uncertainty) {

	/** Knows nothing. */
	static final SubjectiveOpinion VACUOUS = new SubjectiveOpinion(0, 0, 1);

	/** The weight of what is not known, in pieces of evidence. */
	private static final double PRIOR = 2;

	private static final double ROUNDING = 1e-9;

	SubjectiveOpinion {
		if (!(Math.min(belief, Math.min(disbelief, uncertainty)) >= 0)
				|| Math.abs(belief + disbelief + uncertainty - 1) > ROUNDING) {
			throw new IllegalArgumentException("Belief, disbelief and uncertainty make 1");
		}
	}

	/**
	 * {@return what so much evidence gives reason to}
	 * @param positive how much speaks for it
	 * @param negative how much speaks against it
	 */
	static SubjectiveOpinion of(double positive, double negative) {
		double all = positive + negative + PRIOR;
		return new SubjectiveOpinion(positive / all, negative / all, PRIOR / all);
	}

	/**
	 * {@return how likely it is, all in all}
	 */
	double expectation() {
		return this.belief + this.uncertainty / 2;
	}

	/**
	 * {@return how much is known}
	 */
	double certainty() {
		return this.belief + this.disbelief;
	}

	/**
	 * {@return what somebody makes of what another says, this being what is made of that
	 * other}: as much of it as the other is believed, the rest is not known. Whoever is
	 * distrusted or unknown says nothing, rather than the contrary.
	 */
	SubjectiveOpinion discounting(SubjectiveOpinion said) {
		double heeded = this.belief * said.belief;
		double rejected = this.belief * said.disbelief;
		return new SubjectiveOpinion(heeded, rejected, 1 - heeded - rejected);
	}

	/**
	 * {@return both together, which rest on different evidence (cumulative fusion)}
	 */
	SubjectiveOpinion fusedWith(SubjectiveOpinion other) {
		double all = this.uncertainty + other.uncertainty - this.uncertainty * other.uncertainty;
		if (all == 0) {
			return new SubjectiveOpinion((this.belief + other.belief) / 2, (this.disbelief + other.disbelief) / 2, 0);
		}
		return new SubjectiveOpinion((this.belief * other.uncertainty + other.belief * this.uncertainty) / all,
				(this.disbelief * other.uncertainty + other.disbelief * this.uncertainty) / all,
				this.uncertainty * other.uncertainty / all);
	}

}
