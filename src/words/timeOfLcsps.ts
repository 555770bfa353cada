/**
 * When the LCSPs were, said alike wherever a reader might take 2008/09 for now. The papers speak of boards: none says
 * that the partnerships were to end.
 */
export const TIME_OF_LCSPS =
  'LCSPs ran from September 2008; 12 local boards were to replace the 23 LCSP boards by April 2010.';
