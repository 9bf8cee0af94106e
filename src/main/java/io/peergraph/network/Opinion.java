package io.peergraph.network;

/**
 * What evidence makes one believe (subjective logic: Jøsang 2001, 2016). Belief,
 * disbelief and uncertainty make 1.
 *
 * @param belief how much speaks for it
 * @param disbelief how much speaks against it
 * @param uncertainty how much is not known
 */
public record Opinion(double belief, double disbelief, double uncertainty) {

	/** Knows nothing. */
	public static final Opinion VACUOUS = new Opinion(0, 0, 1);

	private static final double ROUNDING = 1e-9;

	/** Without evidence either way is as likely as the other. */
	private static final double BASE_RATE = 0.5;

	/** How much evidence halves the uncertainty. */
	private static final double PRIOR = 2;

	public Opinion {
		if (!(Math.min(belief, Math.min(disbelief, uncertainty)) >= 0)
				|| Math.abs(belief + disbelief + uncertainty - 1) > ROUNDING) {
			throw new IllegalArgumentException("Belief, disbelief and uncertainty make 1");
		}
	}

	/**
	 * {@return the opinion that evidence makes (Jøsang and Ismail 2002)}
	 * @param positive how much speaks for it, from 0
	 * @param negative how much speaks against it, from 0
	 */
	public static Opinion of(double positive, double negative) {
		double all = positive + negative + PRIOR;
		return new Opinion(positive / all, negative / all, PRIOR / all);
	}

	/**
	 * {@return how much is known, from 0 to 1}
	 */
	public double certainty() {
		return this.belief + this.disbelief;
	}

	/**
	 * {@return how likely it is, from 0 to 1}
	 */
	public double expectation() {
		return this.belief + BASE_RATE * this.uncertainty;
	}

	/**
	 * {@return what somebody makes of what another says, this being what is made of that
	 * other}: as much of it as the other is believed, the rest is not known. Whoever is
	 * distrusted or unknown says nothing, rather than the contrary.
	 */
	public Opinion discounting(Opinion said) {
		double heeded = this.belief * said.belief;
		double rejected = this.belief * said.disbelief;
		return new Opinion(heeded, rejected, 1 - heeded - rejected);
	}

	/**
	 * {@return both together, which rest on different evidence (cumulative fusion)}
	 */
	public Opinion fusedWith(Opinion other) {
		double all = this.uncertainty + other.uncertainty - this.uncertainty * other.uncertainty;
		if (all == 0) {
			return new Opinion((this.belief + other.belief) / 2, (this.disbelief + other.disbelief) / 2, 0);
		}
		return new Opinion((this.belief * other.uncertainty + other.belief * this.uncertainty) / all,
				(this.disbelief * other.uncertainty + other.disbelief * this.uncertainty) / all,
				this.uncertainty * other.uncertainty / all);
	}

}
