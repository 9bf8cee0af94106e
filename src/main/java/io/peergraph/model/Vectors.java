package io.peergraph.model;

import java.util.List;

/** What embedders do with vectors. */
public final class Vectors {

	private Vectors() {
	}

	/**
	 * {@return whether a vector consists of numbers that are not all zero}
	 */
	public static boolean hasDirection(float[] vector) {
		double length = length(vector);
		return Double.isFinite(length) && length > 0;
	}

	/**
	 * {@return the mean of vectors, of length one}
	 */
	public static float[] mean(List<float[]> vectors) {
		float[] sum = new float[vectors.getFirst().length];
		for (float[] vector : vectors) {
			for (int i = 0; i < sum.length; i++) {
				sum[i] += vector[i];
			}
		}
		double length = length(sum);
		for (int i = 0; i < sum.length; i++) {
			sum[i] = (float) (sum[i] / ((length > 0) ? length : 1));
		}
		return sum;
	}

	private static double length(float[] vector) {
		double squares = 0;
		for (float value : vector) {
			squares += (double) value * value;
		}
		return Math.sqrt(squares);
	}

}
