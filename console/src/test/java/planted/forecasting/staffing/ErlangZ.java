package planted.forecasting.staffing;

/// A part of forecasting that quality must not know.
public class ErlangZ {}
