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

	/** Without evidence either way is as likely as the other. */
	private static final double BASE_RATE = 0.5;

	/** How much evidence halves the uncertainty. */
	private static final double PRIOR = 2;

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
	 * {@return how likely it is, from 0 to 1}
	 */
	public double expectation() {
		return this.belief + BASE_RATE * this.uncertainty;
	}

}
