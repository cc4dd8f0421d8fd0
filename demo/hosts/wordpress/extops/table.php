<?php
/** The table that a server writes from a dataset: plain HTML, no request. */

defined( 'ABSPATH' ) || exit;

/** Attributes that choose among the events in ways that only the chart itself works out. */
const EXTOPS_SELECTING = array( 'series', 'province', 'target', 'outcome', 'certainty', 'tier', 'lens' );

const EXTOPS_OUTCOMES = array(
	'attack' => 'Attack',
	'foiled' => 'Foiled',
);

/** First day of a period's first part and last day of its last, as far as dates of that precision compare. */
function extops_bounds( string $period ): ?array {
	if ( ! preg_match( '~^(\d{4})(?:-H([12]))?(?:/(\d{4})(?:-H([12]))?)?$~', $period, $part ) ) {
		return null;
	}
	$is_run = isset( $part[3] ) && '' !== $part[3];
	$until  = $is_run ? $part[3] : $part[1];
	$half   = $is_run ? ( $part[4] ?? '' ) : ( $part[2] ?? '' );
	return array( $part[1] . ( '2' === ( $part[2] ?? '' ) ? '-07' : '-01' ), $until . ( '1' === $half ? '-06' : '-12' ) );
}

/** Whether an event of `YYYY-MM-DD`, `YYYY-MM` or `YYYY` lies in the bounds, by month; one known to the year in both halves. */
function extops_is_within( string $date, ?array $bounds ): bool {
	if ( null === $bounds ) {
		return true;
	}
	$length = min( 7, strlen( $date ) );
	$month  = substr( $date, 0, $length );
	return $month >= substr( $bounds[0], 0, $length ) && $month <= substr( $bounds[1], 0, $length );
}

/** A text of the dataset in the page's language, else in English, else in whatever there is. */
function extops_text( $text ): string {
	if ( ! is_array( $text ) ) {
		return (string) $text;
	}
	$language = substr( get_locale(), 0, 2 );
	return (string) ( $text[ $language ] ?? $text['en'] ?? reset( $text ) );
}

function extops_row( array $event ): string {
	$cells = array( $event['date'], EXTOPS_OUTCOMES[ $event['outcome'] ] ?? '', extops_text( $event['summary'] ) );
	return '<tr><td>' . implode( '</td><td>', array_map( 'esc_html', $cells ) ) . '</td></tr>';
}

/** The events of a dataset file as a table; empty where the chart shows a selection made by other things than the period. */
function extops_table( string $path, array $given ): string {
	$dataset = json_decode( (string) file_get_contents( $path ), true );
	if ( ! is_array( $dataset ) || array_intersect( EXTOPS_SELECTING, array_keys( array_filter( $given ) ) ) ) {
		return '';
	}
	$bounds = extops_bounds( $given['period'] ?? '' );
	$events = array_filter( $dataset['events'] ?? array(), fn( $event ) => extops_is_within( $event['date'], $bounds ) );
	$head   = '<tr><th scope="col">Date</th><th scope="col">Outcome</th><th scope="col">What is known</th></tr>';
	$label  = extops_text( $dataset['title'] ) . ', as of ' . $dataset['asOf'];
	return '<table><caption>' . esc_html( $label ) . '</caption><thead>' . $head . '</thead><tbody>'
		. implode( '', array_map( 'extops_row', $events ) ) . '</tbody></table>';
}
