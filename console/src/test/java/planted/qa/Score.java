package planted.qa;

/// A word of quality that forecasting must not know.
public class Score {}
