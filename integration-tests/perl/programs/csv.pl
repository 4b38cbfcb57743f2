# CSV in pure Perl: quoted fields, embedded quotes, commas and newlines, both ways.
use strict; use warnings;
sub parse_csv {
    my ($text) = @_;
    my (@rows, @row);
    while ($text =~ /\G(?:"((?:[^"]|"")*)"|([^,"\n]*))(,|\r?\n|\z)/gc) {
        my ($quoted, $plain, $end) = ($1, $2, $3);
        if (defined $quoted) { $quoted =~ s/""/"/g }
        push @row, defined $quoted ? $quoted : $plain;
        if ($end ne ',') {
            push @rows, [@row] unless @row == 1 && $row[0] eq '' && $end eq '';
            @row = ();
            last if $end eq '';
        }
    }
    return \@rows;
}
sub to_csv {
    return join '', map { join(',', map { my $f = $_; /[",\n]/ ? do { $f =~ s/"/""/g; qq("$f") } : $f } @$_) . "\n" } @{ $_[0] };
}
my $text = qq(name,note,n\n"Smith, J.","said ""hi""",1\n"two\nlines",,2\nplain,x,3\n);
my $rows = parse_csv($text);
print scalar(@$rows), " rows\n";
print join('|', map { s/\n/\\n/gr } @$_), "\n" for @$rows;
print to_csv($rows) eq $text ? "round trip\n" : "differs:\n" . to_csv($rows);
my @head = @{ shift @$rows };
my @records = map { my %r; @r{@head} = @$_; \%r } @$rows;
print join(';', map { "$_->{name}=$_->{n}" } sort { $b->{n} <=> $a->{n} } @records) =~ s/\n/ /gr, "\n";
